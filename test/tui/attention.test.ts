import { expect, test } from 'vitest';
import { createShell } from '../../tui/shell/shell.ts';
import { copyByTerminal, notifyBy } from '../../tui/terminal/escapes.ts';
import { SCREENS } from '../../tui/screens/index.ts';
import { createTheme, SCHEME_NAMES } from '../../tui/theme.ts';
import { fakeEngine } from './fixture/fake-session.ts';
import { BOARD_EVENTS, event, FAILED, NOW, SHARES, shareRow } from './fixture/world.ts';

function calling(notify: 'off' | 'bell') {
  let now = NOW;
  const engine = fakeEngine({ events: BOARD_EVENTS, now: () => now });
  const heard: string[] = [];
  const shell = createShell({
    ports: Object.assign(engine.ports, { notify }),
    theme: createTheme({ colour: false, unicode: true }),
    screens: SCREENS,
    size: { columns: 80, rows: 24 },
    terminal: {
      quit: () => undefined,
      suspend: () => undefined,
      repaint: () => undefined,
      notify: (text) => heard.push(text),
    },
  });
  return { ...engine, shell, heard, wait: (ms: number) => (now = new Date(now.getTime() + ms)) };
}

const more = event({ type: 'share.listed', row: shareRow({ ...SHARES[0]!, share: 'second', shareArn: 'arn:2' }) });

test('somebody who wants to be called is called once for what is new, and not for what was there', async () => {
  const tui = calling('bell');
  await tui.shell.connect();
  tui.take([event({ type: 'execution.changed', execution: FAILED, from: 'Executing' } as never)]);
  expect(tui.heard).toEqual([]);
  tui.wait(20_000);
  tui.take([more]);
  expect(tui.heard).toEqual(['share second with analytics: accept it?']);
  tui.take([more]);
  expect(tui.heard).toHaveLength(1);
});

test('nobody is called who did not ask for it', async () => {
  const tui = calling('off');
  await tui.shell.connect();
  tui.wait(20_000);
  tui.take([more]);
  expect(tui.heard).toEqual([]);
});

const written = (env: Record<string, string>, act: (terminal: never) => unknown): string => {
  let text = '';
  act({ env, stdout: { write: (chunk: string) => (text += chunk) } } as never);
  return text;
};

test('what goes to the terminal cannot be broken by what is in it', () => {
  expect(written({}, (terminal) => notifyBy('osc9', 'a\u001b]52;c;x\u0007;b', terminal))).toBe('\x1b]9;a,b\x07');
  expect(written({}, (terminal) => notifyBy('bell', 'x', terminal))).toBe('\x07');
  expect(written({}, (terminal) => copyByTerminal('é', terminal))).toBe('\x1b]52;c;w6k=\x07');
  expect(written({ TMUX: '1' }, (terminal) => copyByTerminal('a', terminal))).toContain('\x1bPtmux;\x1b\x1b]52');
  expect(written({ TERM: 'linux' }, (terminal) => expect(copyByTerminal('a', terminal)).toBe(false))).toBe('');
  expect(written({}, (terminal) => expect(copyByTerminal('a'.repeat(80_000), terminal)).toBe(false))).toBe('');
});

test('every theme closes what it opens, and tells bad from good without its colours', () => {
  for (const scheme of SCHEME_NAMES) {
    const theme = createTheme({ colour: true, unicode: true, scheme });
    for (const tone of ['dim', 'strong', 'good', 'bad', 'warn', 'accent', 'heading'] as const) {
      // eslint-disable-next-line no-control-regex -- styles begin with ESC
      const codes = [...theme.paint(tone, 'x').matchAll(/\x1b\[([\d;]*)m/g)].map(([, code]) => code ?? '');
      expect(codes.length % 2).toBe(0);
      const ends = codes.slice(codes.length / 2);
      expect(ends.every((code) => ['22', '39', '49', '24'].includes(code))).toBe(true);
    }
    expect(theme.glyphs.done).not.toBe(theme.glyphs.failed);
  }
});
