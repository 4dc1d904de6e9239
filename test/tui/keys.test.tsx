import { afterEach, describe, expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import { createKeymap, KEY_ACTIONS } from '../../tui/keymap.ts';
import { keyPresses } from '../../tui/terminal/key-names.ts';
import { PLAN_EVENTS } from './fixture/runs.ts';
import { BOARD_EVENTS } from './fixture/world.ts';
import { mountTui, unmountAll } from './harness.tsx';

afterEach(unmountAll);

const EVENTS = [...BOARD_EVENTS, ...PLAN_EVENTS];

describe('keys', () => {
  test('several letters in one read are walked one by one', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.burst('4jj\r');
    expect(tui.text()).toContain('Journal › entry 3');
  });

  test('numbers go to screens, one beyond the last does nothing', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('3');
    expect(tui.text()).toContain('[3 Executions]');
    await tui.press('9');
    expect(tui.text()).toContain('[3 Executions]');
    await tui.press('shift+tab');
    expect(tui.text()).toContain('[2 Shares]');
    await tui.press('0', 'shift+tab', 'tab');
    expect(tui.text()).toContain('[0 Overview]');
    await tui.press('4');
    expect(tui.text()).toContain('[4 Journal]');
  });

  test('the cursor stays on its row when rows come above it', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('4', 'j');
    expect(tui.text()).toMatch(/▌ +4 /);
    const [last] = BOARD_EVENTS.filter((one) => one.type === 'journal.listed').slice(-1);
    if (last?.type !== 'journal.listed') throw new Error('the fixture has no journal');
    await tui.happen([{ ...last, entry: { ...last.entry, seq: 6 } }]);
    expect(tui.text()).toMatch(/▌ +4 /);
  });

  test('an error that another message has followed does not come back', async () => {
    const tui = await mountTui({ events: EVENTS });
    const at = '2026-01-01T00:00:00Z';
    await tui.happen([{ type: 'notice.given', message: 'something older', at }]);
    expect(tui.text()).toContain('something older');
    await tui.press('4', 'Y');
    expect(tui.text()).toContain('handed its name');
    expect(tui.text()).not.toContain('something older');
    await tui.press('j');
    expect(tui.text()).not.toContain('something older');
  });

  test('Esc does nothing on a bare screen', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('3', 'j');
    const before = tui.text();
    await tui.press('esc');
    expect(tui.text()).toBe(before);
    expect(tui.quits).toEqual([]);
  });

  test('Esc closes help, the palette and a detail', async () => {
    const tui = await mountTui({ events: EVENTS });
    const before = tui.text();
    for (const key of ['?', ':', 'enter']) {
      await tui.press(key);
      expect(tui.text()).not.toBe(before);
      await tui.press('esc');
      expect(tui.text()).toBe(before);
    }
  });

  test('help shows every action of the key map', async () => {
    const tui = await mountTui({ events: EVENTS, columns: 120, rows: 60 });
    await tui.press('?');
    let all = tui.text();
    for (let page = 0; page < 6; page++) {
      await tui.press('pagedown');
      all += tui.text();
    }
    for (const { title } of Object.values(KEY_ACTIONS)) expect(all).toContain(title);
  });

  test('the palette finds an action by a word, says why not, and does it', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press(':', ...'interrupt');
    expect(tui.text()).toContain('no apply is running');
    await tui.press('esc', ':', ...'shar', 'enter');
    expect(tui.text()).toContain('[2 Shares]');
  });

  test('keys are rebound by data; a key that would mean two things is refused', () => {
    const keymap = createKeymap({ 'app.quit': ['Q'] });
    expect(keymap.actionOf('Q', ['everywhere'])).toBe('app.quit');
    expect(keymap.actionOf('q', ['everywhere'])).toBeNull();
    expect(() => createKeymap({ 'app.quit': ['?'] })).toThrow('key ? is bound to app.help and to app.quit');
    expect(() => createKeymap({ 'app.quitt': ['x'] })).toThrow('no action is named app.quitt');
  });

  test('Ink events become key names', () => {
    const none = {} as never;
    expect(keyPresses('j\rÄ ', none).map(({ name }) => name)).toEqual(['j', 'enter', 'Ä', 'space']);
    expect(keyPresses('c', { ctrl: true } as never)).toEqual([{ name: 'ctrl+c', text: '' }]);
    expect(keyPresses('', { tab: true, shift: true } as never)).toEqual([{ name: 'shift+tab', text: '' }]);
    expect(keyPresses('', none)).toEqual([]);
    expect(keyPresses('4', { meta: true } as never).map(({ name }) => name)).toEqual(['esc', '4']);
  });
});

describe('the filter', () => {
  test('narrows while it is typed; Enter keeps it, Esc clears it', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('3', '/', ...'failed');
    expect(tui.text()).toContain('/failed▏');
    expect(tui.text()).toContain('k7s2mzq81vbn');
    expect(tui.text()).not.toContain('z9c4wtr70xay');
    await tui.press('enter');
    expect(tui.text()).toContain('/failed ');
    await tui.press('esc');
    expect(tui.text()).toContain('z9c4wtr70xay');
  });

  test('words must all occur, !words must not, and branches of matches stay', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('3', '/', ...'churn-train !failed');
    expect(tui.text()).toContain('z9c4wtr70xay');
    expect(tui.text()).not.toContain('k7s2mzq81vbn');
    expect(tui.text()).toContain('▾ churn-train');
  });

  test('what is pasted goes into it on one line', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', '/');
    await tui.paste('churn\nreaders\x1b[31m');
    expect(tui.text()).toContain('/churn readers');
  });

  test('says when nothing matches', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('2', '/', ...'zzz', 'enter');
    expect(tui.text()).toContain('nothing matches /zzz');
  });
});

describe('the connection', () => {
  test('that fails says what, why and the fix, and the app can still be left', async () => {
    const tui = await mountTui({ connect: false });
    expect(tui.text()).toContain('connecting');
    const problem = { code: 'SandboxGone', what: 'the sandbox does not answer', fix: 'start it again' };
    tui.ports.connect = () => Promise.reject(new SagelaneError(problem));
    await tui.shell.connect();
    await tui.idle();
    expect(tui.text()).toContain('not connected: the sandbox does not answer');
    expect(tui.text()).toContain('start it again');
    await tui.press('esc', 'q');
    expect(tui.quits).toEqual(['quit']);
  });

  test('that is not there yet does not hold a key', async () => {
    const tui = await mountTui({ connect: false, events: EVENTS });
    await tui.press('2', 'a');
    expect(tui.text()).toContain('not connected yet');
  });
});

describe('quitting', () => {
  test('is at once when nothing runs', async () => {
    const tui = await mountTui({ events: EVENTS });
    await tui.press('q');
    expect(tui.quits).toEqual(['quit']);
  });

  test('asks while an apply runs: stay, leave it, wait for it, cancel it', async () => {
    const tui = await mountTui({ events: EVENTS });
    tui.state.running = 'run-1';
    await tui.press('q');
    expect(tui.quits).toEqual([]);
    expect(tui.text()).toContain('An apply is running');
    await tui.press('esc', 'q', 'c');
    expect(tui.done).toEqual(['interrupt']);
    await tui.press('q', 'w');
    expect(tui.text()).toContain('then quit');
    expect(tui.quits).toEqual([]);
    tui.state.running = null;
    await tui.happen([{ type: 'notice.given', at: '2026-11-21T20:12:00.000Z', message: 'ended' }]);
    expect(tui.quits).toEqual(['quit']);
  });

  test('a question about an apply that has ended meanwhile is taken back', async () => {
    const tui = await mountTui({ events: EVENTS });
    tui.state.running = 'run-1';
    await tui.press('q');
    expect(tui.text()).toContain('An apply is running');
    tui.state.running = null;
    tui.shell.tick();
    await tui.idle();
    expect(tui.text()).not.toContain('An apply is running');
    expect(tui.quits).toEqual([]);
  });

  test('who waits for it is let go when its process has ended, although nothing else happens', async () => {
    const tui = await mountTui({ events: EVENTS });
    tui.state.running = 'run-1';
    await tui.press('q', 'w');
    tui.shell.tick();
    expect(tui.quits).toEqual([]);
    tui.state.running = null;
    tui.shell.tick();
    tui.shell.tick();
    expect(tui.quits).toEqual(['quit']);
  });

  test('leaving it is one more q', async () => {
    const tui = await mountTui({ events: EVENTS });
    tui.state.running = 'run-1';
    await tui.press('q', 'q');
    expect(tui.quits).toEqual(['quit']);
    expect(tui.done).toEqual([]);
  });
});
