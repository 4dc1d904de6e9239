import { afterEach, describe, expect, test } from 'vitest';
import { PLAN_EVENTS } from './fixture/runs.ts';
import { BOARD_EVENTS, FAILED } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';
import { KEY_ACTIONS, createKeymap, type ActionId } from '../../tui/keymap.ts';
import { commandsOf } from '../../tui/shell/palette/commands.ts';
import { filterIn } from '../../tui/shell/palette/place-line.ts';

afterEach(unmountAll);

const EVENTS = [...BOARD_EVENTS, ...PLAN_EVENTS];

describe('a line of the palette', () => {
  test('goes to a screen with accounts and a filter', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press(':', ...'executions @ml-prod /failed', 'enter');
    expect(tui.text()).toContain('[3 Executions]');
    expect(tui.text()).toContain('/@ml-prod failed');
    expect(tui.text()).toContain('k7s2mzq81vbn');
    expect(tui.text()).not.toContain('需要予測');
  });

  test.each([
    ['', undefined],
    ['/failed', 'failed'],
    ['@a /two words', '@a two words'],
    ['failed', 'failed'],
    ['/', ''],
    ['@a s3://x/y', '@a s3://x/y'],
  ])('%j means the filter %j', (args, filter) => expect(filterIn(args)).toBe(filter));

  test('orders, chooses columns, and says which columns there are', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', ':', ...'sort -stage', 'enter');
    expect(tui.text()).toContain('↓STAGE');
    await tui.press(':', ...'columns share,invit', 'enter');
    expect(tui.text()).toMatch(/SHARE +INVITATION/);
    await tui.press(':', ...'sort colour', 'enter');
    expect(tui.text()).toContain('Shares has no column colour: it has share, owner,');
  });

  test('is completed by Tab, from names to arguments', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press(':', ...'exec', 'tab', '@', 'm', 'tab');
    expect(tui.text()).toContain(':executions @ml-prod ▏');
  });

  test('comes back with the up arrow, newest first', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press(':', ...'shares', 'enter', ':', ...'journal', 'enter', ':', 'up', 'up');
    expect(tui.text()).toContain(':shares▏');
    await tui.press('down', 'enter');
    expect(tui.text()).toContain('[4 Journal]');
  });

  test('is kept for another time, unless it means nothing or has a secret in it', async () => {
    const tui = await mountTui({ events: EVENTS, ports: { typed: ['executions /failed'] } });
    await tui.press(':', 'up');
    expect(tui.text()).toContain(':executions /failed▏');
    await tui.press('enter');
    for (const line of [
      'shares',
      'quiet hunter2',
      'filter token:abc',
      'filter ghp_0123456789012345678901',
      'plan hunter2',
    ])
      await tui.press(':', ...line, 'enter', 'esc');
    expect(tui.kept).toEqual(['executions /failed', 'shares']);
  });

  test('that means nothing says so', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press(':', ...'xyzzy', 'enter');
    expect(tui.text()).toContain('nothing is called that');
  });

  test('opens a thing by its id, wherever it is', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press(':', ...'open k7s2mzq81vbn', 'enter');
    expect(tui.text()).toContain('Data download failed');
    await tui.press(':', ...`open ${FAILED.arn}`, 'enter');
    expect(tui.text()).toContain('Data download failed');
  });

  test('keeps a view by name, shows it again, and forgets it', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', '/', ...'research', 'enter', ':', ...'sort share', 'enter', ':', ...'save mine', 'enter');
    expect(tui.remembered.at(-1)).toEqual({
      lists: { shares: { sort: 'share' } },
      views: { mine: { screen: 'shares', filter: 'research', sort: 'share' } },
    });
    await tui.press('esc', '4', ':', ...'view mine', 'enter');
    expect(tui.text()).toContain('[2 Shares]');
    expect(tui.text()).toContain('/research');
    await tui.press(':', ...'forget mine', 'enter');
    expect(tui.remembered.at(-1)?.views).toEqual({});
  });

  test('says why an action is of no use now instead of doing it', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', 'G', ':', ...'accept', 'enter');
    expect(tui.text()).toContain('a share inside the organization needs no invitation');
    expect(tui.done).toEqual([]);
  });
});

describe('the line that opens the app', () => {
  test('goes where it says', async () => {
    const tui = await mountTui({ events: EVENTS, start: 'shares /fraud' });
    expect(tui.text()).toContain('[2 Shares]');
    expect(tui.text()).toContain('/fraud');
  });

  test('waits at its place for what is not read yet', async () => {
    const tui = await mountTui({ start: `open ${FAILED.arn}` });
    expect(tui.text()).toContain('[3 Executions]');
    expect(tui.text()).toContain('not here, or not yet');
    await tui.happen(EVENTS);
    expect(tui.text()).toContain('Data download failed');
  });

  test('never does anything but go somewhere', async () => {
    const tui = await mountTui({ events: EVENTS, start: 'plan' });
    expect(tui.done).toEqual([]);
    expect(tui.text()).toContain(':plan is no place to go to');
  });
});

test('every action of the key map can be typed, but for moving about', async () => {
  const tui = await mountTui({ events: EVENTS });
  const typed = new Set<string>();
  for (const key of ['0', '1', '2', '3', '4', '5', '6', '7']) {
    await tui.press(key);
    for (const { name } of commandsOf(tui.shell.model())) typed.add(name);
  }
  const moves = /^(detail\.|app\.(screen|palette|back)|list\.(up|down|page|first|last|open|fold|unfold|toggle))/;
  const missing = (Object.keys(KEY_ACTIONS) as ActionId[]).filter(
    (id) => !moves.test(id) && !typed.has(id.split('.')[1] ?? ''),
  );
  expect(missing).toEqual([]);
});

test('every key in help is bound, every bound key is in help', async () => {
  const keymap = createKeymap();
  for (const { context, actions } of keymap.groups)
    for (const id of actions) for (const key of keymap.keysOf(id)) expect(keymap.actionOf(key, [context])).toBe(id);
  expect(keymap.groups.flatMap(({ actions }) => actions)).toHaveLength(Object.keys(KEY_ACTIONS).length);
});
