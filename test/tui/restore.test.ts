import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bundleFixture, openPty, type Pty, type PtyOptions } from './pty.ts';

let fixture: Awaited<ReturnType<typeof bundleFixture>>;
const opened: Pty[] = [];

beforeAll(async () => {
  fixture = await bundleFixture();
});
afterEach(() => {
  for (const one of opened.splice(0)) one.kill();
});
afterAll(() => fixture.remove());

async function open(options: PtyOptions = {}): Promise<Pty> {
  const pty = openPty([fixture.file], options);
  opened.push(pty);
  await pty.until('[1 Stacks]');
  // From then on keys are heard: before, Ctrl-C is still a signal.
  await pty.until(() => pty.modes.paste);
  return pty;
}

const RESTORED = { altScreen: false, cursor: true, paste: false };

describe('the terminal is as it was', () => {
  test('after q', async () => {
    const pty = await open();
    expect(pty.modes).toEqual({ altScreen: true, cursor: false, paste: true });
    pty.write('q');
    expect(await pty.exit).toMatchObject({ code: 0 });
    expect(pty.modes).toEqual(RESTORED);
    expect(pty.text()).toContain('left with 0, session closed');
  });

  test('after Ctrl-C', async () => {
    const pty = await open();
    pty.write('\x03');
    expect(await pty.exit).toMatchObject({ code: 0 });
    expect(pty.modes).toEqual(RESTORED);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ] as const)('after %s', async (signal, code) => {
    const pty = await open();
    process.kill(pty.pid, signal);
    expect(await pty.exit).toMatchObject({ code });
    expect(pty.modes).toEqual(RESTORED);
    expect(pty.text()).toContain('session closed');
  });

  test('after a crash outside the screens, and its message is there to read', async () => {
    const pty = await open();
    process.kill(pty.pid, 'SIGUSR2');
    expect(await pty.exit).toMatchObject({ code: 70 });
    expect(pty.modes).toEqual(RESTORED);
    expect(pty.text()).toContain('error: the fixture broke by itself');
  });

  test('after an error in a screen, and its message is there to read', async () => {
    const pty = openPty([fixture.file], { env: { FIXTURE_BREAK: 'render' } });
    opened.push(pty);
    expect(await pty.exit).toMatchObject({ code: 70 });
    expect(pty.modes).toEqual(RESTORED);
    expect(pty.text()).toContain('error: ');
  });
});

describe('Ctrl-Z', () => {
  test('gives the shell its terminal, and fg brings the app back, which still hears keys', async () => {
    const pty = openPty([], {
      command: ['bash', '--norc', '--noprofile', '-i'],
      env: { PS1: 'PROMPT$ ', NODE: process.execPath, FIXTURE: fixture.file },
    });
    opened.push(pty);
    await pty.until('PROMPT$');
    pty.write('"$NODE" "$FIXTURE"\r');
    await pty.until('[1 Stacks]');
    pty.write('\x1a');
    await pty.until(() => !pty.modes.altScreen && /Stopped[\s\S]*PROMPT\$/.test(pty.text()));
    // Bash has its own use for pasted text.
    expect(pty.modes).toMatchObject({ altScreen: false, cursor: true });
    pty.write('stty -a | grep -o -- "-\\?icanon" | sed "s/^/mode /"\r');
    await pty.until('mode icanon');
    pty.write('fg\r');
    await pty.until('[1 Stacks]');
    await pty.until(() => pty.modes.paste);
    expect(pty.modes).toEqual({ altScreen: true, cursor: false, paste: true });
    pty.write('2');
    await pty.until('[2 Shares]');
    pty.write('q');
    await pty.until('left with 0');
    expect(pty.modes).toMatchObject({ altScreen: false, cursor: true });
  });

  test('sent as a signal does the same', async () => {
    const pty = openPty([], {
      command: ['bash', '--norc', '--noprofile', '-i'],
      env: { PS1: 'PROMPT$ ', NODE: process.execPath, FIXTURE: fixture.file },
    });
    opened.push(pty);
    await pty.until('PROMPT$');
    pty.write('"$NODE" "$FIXTURE" & sleep 0.1; fg\r');
    await pty.until('[1 Stacks]');
    pty.write('\x1a');
    await pty.until(() => !pty.modes.altScreen && pty.text().includes('Stopped'));
    pty.write('clear; kill -TSTP %1; fg\r');
    await pty.until('[1 Stacks]');
    process.kill(childOf(pty.pid), 'SIGTSTP');
    await pty.until(() => !pty.modes.altScreen && pty.text().includes('Stopped'));
    pty.write('fg\r');
    await pty.until('[1 Stacks]');
    pty.write('3');
    await pty.until('[3 Executions]');
  });
});

describe('the editor and the pager', () => {
  test('have the terminal to themselves, Ctrl-C included, and give it back', async () => {
    const pty = await open({ env: { FIXTURE_EDITOR: 'echo EDITOR; cat; echo EDITED' } });
    const opened = (times: number) => () => pty.output().split('EDITOR').length > times;
    pty.write('\x05');
    await pty.until(opened(1));
    expect(pty.modes.altScreen).toBe(false);
    pty.write('typed for the editor\r');
    await pty.until('typed for the editor');
    // For `cat` it is the end; the app does not hear it.
    pty.write('\x04');
    await pty.until('[1 Stacks]');
    await pty.until(() => pty.modes.paste);
    expect(pty.modes).toEqual({ altScreen: true, cursor: false, paste: true });
    pty.write('2');
    await pty.until('[2 Shares]');
    pty.write('\x05');
    await pty.until(opened(2));
    pty.write('\x03');
    await pty.until(() => pty.modes.altScreen);
    await pty.until('[2 Shares]');
    pty.write('3');
    await pty.until('[3 Executions]');
  });
});

describe('a storm of resizes', () => {
  test('leaves the picture that the last size has, drawn on a clean screen', async () => {
    const pty = await open({
      columns: 120,
      rows: 40,
      env: { FIXTURE_EVENTS: 'many', FIXTURE_RATE: '500', FIXTURE_ROWS: '2000' },
    });
    pty.write('3');
    await pty.until('[3 Executions]');
    for (let turn = 0; turn < 60; turn++) {
      pty.resize(30 + ((turn * 37) % 170), 8 + ((turn * 13) % 52));
      if (turn % 7 === 0) pty.write('j');
      await new Promise((resolve) => setImmediate(resolve));
    }
    pty.resize(100, 30);
    await pty.until(
      () =>
        /^\s*sagelane sandbox/.test(pty.line(0)) &&
        pty.line(29).includes('q quit') &&
        pty.line(1).includes('[3 Executions]'),
    );
    expect(pty.text().split('\n')).toHaveLength(30);
    expect(pty.text().match(/\[3 Executions\]/g)).toHaveLength(1);
    pty.write('q');
    expect(await pty.exit).toMatchObject({ code: 0 });
    expect(pty.modes).toEqual(RESTORED);
  });
});

describe('where there is no terminal for it', () => {
  test('a dumb one is talked to line by line', async () => {
    const pty = openPty([fixture.file], { env: { TERM: 'dumb' } });
    opened.push(pty);
    await pty.until('Type help');
    pty.write('shares\r');
    await pty.until('2. churn; owner ml-prod');
    pty.write('quit\r');
    expect(await pty.exit).toMatchObject({ code: 0 });
    expect(pty.output()).not.toContain('\x1b[');
  });

  test('CI in the environment does not stop it', async () => {
    const pty = await open({ env: { CI: '1' } });
    pty.write('q');
    expect(await pty.exit).toMatchObject({ code: 0 });
  });

  test('NO_COLOR leaves no colour and keeps the selection', async () => {
    const pty = await open({ env: { NO_COLOR: '1' } });
    await pty.until('who gains or loses what');
    // eslint-disable-next-line no-control-regex -- colours are what this is about
    expect(pty.output()).not.toMatch(/\x1b\[(3[0-7]|9[0-7]|4[0-7])m/);
    expect(pty.output()).toContain('\x1b[7m');
  });
});

function childOf(shell: number): number {
  const found = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ').at(-1);
  return Number(found);
}
