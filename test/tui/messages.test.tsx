import { afterEach, expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import { BOARD_EVENTS, event, shareRow, SHARES } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const INVITED = SHARES[0]!;

test('why a key is of no use is said until the next one; a trouble until Esc, and m tells both', async () => {
  const outcome = () => Promise.reject(new SagelaneError({ code: 'Broken', what: 'the plan broke' }));
  const tui = await mountTui({ events: BOARD_EVENTS, outcome });
  const foot = (): string => tui.text().split('\n').slice(-4).join('\n');
  await tui.press('1', 'v');
  expect(foot()).toContain('no resource is selected');
  await tui.press('p');
  expect(foot()).not.toContain('no resource is selected');
  expect(foot()).toContain('Broken: the plan broke');
  await tui.press('down');
  expect(foot()).toContain('Broken: the plan broke');
  await tui.press('esc');
  expect(foot()).not.toContain('Broken');
  await tui.press('m');
  expect(tui.text()).toMatch(/Broken: the plan broke/);
  expect(tui.text()).toMatch(/no resource is selected/);
});

test('what is done to many is one message, and each that failed is one more', async () => {
  const more = Array.from({ length: 3 }, (_, index) =>
    event({
      type: 'share.listed',
      row: shareRow({ ...INVITED, share: `s${index}`, shareArn: `${INVITED.shareArn}-${index}` }),
    }),
  );
  let turn = 0;
  const outcome = () =>
    Promise.resolve(
      turn++ === 1
        ? { status: 'refused' as const, reason: 'not today' }
        : { status: 'done' as const, result: undefined },
    );
  const tui = await mountTui({ events: [...BOARD_EVENTS, ...more], outcome });
  await tui.press('2', '/', ...'invited', 'enter', '*', 'a', 'y');
  await tui.idle();
  await tui.press('m');
  const told = tui
    .text()
    .split('\n')
    .filter((line) => /\d\dZ, .*accept the invitation/.test(line));
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('accept the invitation: 3 done, 1 not, and still marked: refused: not today');
  expect(told[1]).toMatch(/accept the invitation: \S+ → analytics: refused: not today/);
});

test('who looks elsewhere meanwhile finds only those still marked that failed', async () => {
  let finish = (): void => undefined;
  const outcome = () =>
    new Promise<{ status: 'done'; result: undefined }>((resolve) => {
      finish = () => resolve({ status: 'done', result: undefined });
    });
  const tui = await mountTui({ events: BOARD_EVENTS, outcome });
  await tui.press('2', '/', ...'invited', 'enter', '*', 'a', 'y', '1');
  finish();
  await tui.idle();
  expect(tui.text()).toContain('all 1 done');
  await tui.press('2');
  expect(tui.text()).not.toContain(' marked');
});

test('going from row to row of one screen leaves no crumb', async () => {
  const tui = await mountTui({ events: BOARD_EVENTS });
  await tui.press('2', ':', ...'open churn', 'enter');
  expect(tui.text()).toContain(' Shares › churn');
  expect(tui.text()).not.toContain('Shares › Shares');
});
