import { afterEach, expect, test } from 'vitest';
import { APPLIED_EVENTS, APPLY_EVENTS, PLAN_EVENTS } from './fixture/runs.ts';
import { event, NOW } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const RUNS = 'the apply runs in a process of its own';

async function approved() {
  let now = NOW.getTime();
  const tui = await mountTui({ events: PLAN_EVENTS, columns: 100, rows: 24, now: () => new Date(now) });
  await tui.press('1', 'a', 'y');
  await tui.idle();
  const ends = async (afterMs = 0): Promise<void> => {
    tui.state.running = null;
    tui.shell.tick();
    now += afterMs;
    tui.shell.tick();
    await tui.idle();
  };
  return { ...tui, ends };
}

test('that an apply runs on is said until it has ended, and then how', async () => {
  const tui = await approved();
  expect(tui.text()).toContain(RUNS);
  tui.shell.tick();
  await tui.happen(APPLY_EVENTS);
  expect(tui.text()).toContain(RUNS);
  await tui.happen(APPLIED_EVENTS);
  await tui.ends();
  expect(tui.text()).not.toContain(RUNS);
  expect(tui.text()).toContain(' · the apply has ended');
  await tui.press('m');
  expect(tui.text()).not.toContain(RUNS);
});

test('one that ended between two looks, too', async () => {
  const tui = await approved();
  await tui.happen([...APPLY_EVENTS, ...APPLIED_EVENTS]);
  await tui.ends();
  expect(tui.text()).not.toContain(RUNS);
  expect(tui.text()).toContain(' · the apply has ended');
});

test('one that never told its end was cut off', async () => {
  const tui = await approved();
  await tui.happen(APPLY_EVENTS);
  await tui.ends();
  expect(tui.text()).toContain(RUNS);
  await tui.ends(2000);
  expect(tui.text()).toContain('▲ the apply was cut off: `sagelane resume` goes on with what it left');
});

test('what the engine told of its end stays on screen', async () => {
  const tui = await approved();
  const problems = [{ code: 'BundleStale', what: 'the state has moved on' }];
  await tui.happen([event({ type: 'command.failed', command: 'apply', target: 'x', problems })]);
  await tui.ends(2000);
  expect(tui.text()).not.toContain(RUNS);
  expect(tui.text()).toContain('BundleStale: the state has moved on');
});
