import { afterEach, expect, test } from 'vitest';
import type { KeyOf } from '../../tui/keymap.ts';
import { APPLY_EVENTS, FAILED_APPLY_EVENTS, PLAN_EVENTS } from './fixture/runs.ts';
import { BOARD_EVENTS } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const keys = {
  'stacks.plan': ['ctrl+x'],
  'stacks.approve': ['ctrl+y'],
  'stacks.drift': [],
  'list.open': ['ctrl+o'],
  'app.back': ['ctrl+g'],
  'app.undo': ['ctrl+u'],
  'app.help': ['ctrl+h'],
  'lineage.ask': ['ctrl+a'],
  'executions.start': ['S'],
};

test('what a text says of a key is said of the key that is bound', async () => {
  const empty = await mountTui({ ports: { keys } });
  expect(empty.text()).toContain('^x plans every stack of the manifest');
  expect(empty.text()).toContain(':drift looks for what changed outside Terraform');
  const planned = await mountTui({ events: [...BOARD_EVENTS, ...PLAN_EVENTS], ports: { keys } });
  expect(planned.text()).toContain('reviewed? ^y approves exactly this plan');
  await planned.press('0');
  await planned.press('/', ...'approve', 'enter', 'down');
  expect(planned.text()).toContain('^o shows who would gain what; ^y approves exactly that plan');
  await planned.press('\u000f');
  expect(planned.text()).toContain('[1 Stacks]');
  await planned.press('j', '\u000f');
  expect(planned.text()).toContain('^g back');
  await planned.press('\u0007', '/', ...'nothing like it', 'enter');
  expect(planned.text()).toContain('^g clears the filter');
  await planned.press('5');
  expect(planned.text()).toContain('^a asks for the lineage of an ARN');
  const failed = await mountTui({ events: [...PLAN_EVENTS, ...APPLY_EVENTS, ...FAILED_APPLY_EVENTS], ports: { keys } });
  expect(failed.text()).toContain('^o on it says why; ^x plans what is left');
});

test('what is only read is closed by the key that opened it, whichever that is', async () => {
  const tui = await mountTui({ ports: { keys: { ...keys, 'app.help': ['H'] } } });
  await tui.press('H');
  expect(tui.text()).toContain('show the keys');
  await tui.press('H');
  expect(tui.text()).not.toContain('show the keys');
});

test('the guide names the keys that are bound', async () => {
  const guide = [{ title: 'plan', hint: (key: KeyOf) => `press ${key('stacks.plan')}`, done: () => false }];
  const tui = await mountTui({ guide, ports: { keys } });
  expect(tui.text()).toContain('guide 1/1 plan: press ^x');
});
