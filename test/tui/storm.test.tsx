import { afterEach, expect, test } from 'vitest';
import { createAppStore } from '../../src/store/index.ts';
import { updateOf } from './fixture/many.ts';
import { dice, EVENTS, KEYS, pressed, stormy } from './fixture/storm.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

test('two thousand keys through the screens: each picture is whole, and no line is longer than the terminal', async () => {
  const { shell, engine } = stormy();
  await shell.connect();
  const random = dice(7);
  const roll = (): number => random.next().value as number;
  for (let index = 0; index < 2_000; index++) {
    const key = KEYS[Math.floor(roll() * KEYS.length)] ?? 'j';
    shell.press(pressed(key));
    if (index % 20 === 0) engine.take([updateOf(index)]);
    if (index % 50 === 0) shell.press({ name: 'esc', text: '' });
    const { tooSmall, top, banner, list, detail, side, overlay, footer, rows } = shell.frame();
    if (tooSmall !== null) continue;
    const body = list === null ? (detail?.height ?? 0) : side ? list.height : list.height + (detail?.height ?? 0);
    expect(top.length + banner.length + body + (overlay?.height ?? 0) + footer.length).toBeLessThanOrEqual(rows);
  }
  await shell.close();
});

test('keys on the real screen: after any of them the incremental picture is the whole one', async () => {
  const tui = await mountTui({ events: EVENTS, columns: 90, rows: 28 });
  const random = dice(42);
  const keys = [
    'j',
    'k',
    '1',
    '2',
    '3',
    '4',
    '0',
    'space',
    'V',
    '*',
    '>',
    '<',
    '=',
    'J',
    'enter',
    '[',
    ']',
    '?',
    'm',
    'o',
    'C',
  ];
  for (let index = 0; index < 60; index++) {
    const key = keys[Math.floor((random.next().value as number) * keys.length)] ?? 'j';
    await tui.press(key);
    if (index % 10 !== 9) continue;
    await tui.press('esc', 'esc', 'esc');
    const incremental = tui.text();
    tui.app.clear();
    tui.shell.core.act('app.repaint');
    await tui.idle();
    expect(tui.text()).toBe(incremental);
  }
});

test('the store takes a storm of events in one publication', () => {
  const store = createAppStore(() => undefined);
  for (let index = 0; index < 20_000; index++) store.take(updateOf(index));
  expect(store.publish()).toBe(true);
  expect(store.api.getState().executions.size).toBe(10_000);
});
