import { afterEach, describe, expect, test } from 'vitest';
import { PLAN_EVENTS } from './fixture/runs.ts';
import { BOARD_EVENTS } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

/** On the resource that has a webhook token. */
async function onMasked() {
  const tui = await mountTui({
    events: [...BOARD_EVENTS, ...PLAN_EVENTS],
    outcome: (_id, input) => {
      const { reference } = input as { readonly reference: string };
      const attribute = reference.split('.').at(-1);
      const result = {
        stack: 'ml-prod',
        address: 'a',
        attribute,
        before: 'was-clear',
        after: 'now-clear',
        known: true,
      };
      return Promise.resolve({ status: 'done', result });
    },
  });
  await tui.press('j', 'j', 'j', 'j');
  return tui;
}

describe('a masked value of a plan', () => {
  test('is shown once, with a reason, by the command that journals it', async () => {
    const tui = await onMasked();
    await tui.press('v', 'down', 'enter');
    expect(tui.text()).toContain('say why you want to see it');
    await tui.press(...'hook is dead', 'enter');
    expect(tui.text()).toContain('it may be a secret');
    expect(tui.text()).not.toContain('now-clear');
    await tui.press('y');
    expect(tui.done.at(-1)).toMatch(/^sagelane plan --reveal ml-prod:\S+webhook_token --reason 'hook is dead'$/);
    expect(tui.text()).toContain('was-clear');
    expect(tui.text()).toContain('now-clear');
    await tui.press('esc', 'm');
    expect(tui.text()).not.toContain('now-clear');
    expect(JSON.stringify([tui.shell.model().ui, tui.store.api.getState().runs])).not.toContain('now-clear');
  });

  test('is not shown to who does not say yes', async () => {
    const tui = await onMasked();
    await tui.press('v', 'down', ...'curious', 'enter', 'n');
    expect(tui.text()).toContain('declined');
    expect(tui.done).toEqual([]);
  });

  test('is asked for only where there is one', async () => {
    const tui = await onMasked();
    await tui.press('k', 'v');
    expect(tui.text()).toContain('no resource is selected');
  });
});
