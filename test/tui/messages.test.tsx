import { afterEach, expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import { BOARD_EVENTS } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

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

test('going from row to row of one screen leaves no crumb', async () => {
  const tui = await mountTui({ events: BOARD_EVENTS });
  await tui.press('2', ':', ...'open churn', 'enter');
  expect(tui.text()).toContain(' Shares › churn');
  expect(tui.text()).not.toContain('Shares › Shares');
});
