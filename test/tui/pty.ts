import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as nodePty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { bundleTui } from '../../scripts/bundle-tui.ts';

export interface PtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of Node itself: a shell that starts it. */
  readonly command?: readonly [string, ...string[]];
}

export type Pty = ReturnType<typeof openPty>;

/** A program in a real pseudo-terminal, with the screen that it draws. */
export function openPty(args: readonly string[], options: PtyOptions = {}) {
  const { columns = 100, rows = 30, cwd = tmpdir(), env = {}, command } = options;
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 200 });
  const [file, ...before] = command ?? [process.execPath];
  const child = nodePty.spawn(file, [...before, ...args], {
    cols: columns,
    rows,
    cwd,
    // node-pty makes it TERM.
    name: env['TERM'] ?? 'xterm-256color',
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  const modes = { altScreen: false, cursor: true, paste: false };
  let output = '';
  const waiting = new Set<() => void>();
  const changed = (): void => waiting.forEach((check) => check());
  child.onData((data) => {
    output += data;
    noteModes(data, modes);
    screen.write(data, changed);
  });
  const exit = new Promise<{ readonly code: number; readonly signal: number | undefined }>((resolve) =>
    child.onExit(({ exitCode, signal }) => screen.write('', () => resolve({ code: exitCode, signal }))),
  );
  const text = (): string => {
    const { active } = screen.buffer;
    return Array.from(
      { length: screen.rows },
      (_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? '',
    ).join('\n');
  };
  return {
    pid: child.pid,
    child,
    modes,
    exit,
    text,
    /** One line of the screen. */
    line: (y: number): string =>
      screen.buffer.active.getLine(screen.buffer.active.baseY + y)?.translateToString(true) ?? '',
    screen,
    output: () => output,
    write: (keys: string) => child.write(keys),
    resize(newColumns: number, newRows: number) {
      screen.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    /** Waits for the screen to show something; never for a time. */
    async until(what: string | RegExp | (() => boolean), ms = 15_000): Promise<void> {
      const holds = (): boolean =>
        typeof what === 'function' ? what() : typeof what === 'string' ? text().includes(what) : what.test(text());
      if (holds()) return;
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`never saw ${String(what)}; the screen is\n${text()}`));
        }, ms);
        const check = (): void => {
          if (!holds()) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
      });
    },
    kill: () => {
      try {
        process.kill(child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    },
  };
}

/** What a terminal would be left with. */
function noteModes(data: string, modes: { altScreen: boolean; cursor: boolean; paste: boolean }): void {
  // eslint-disable-next-line no-control-regex -- terminal modes are what this is about
  for (const [, number, letter] of data.matchAll(/\x1b\[\?(\d+)([hl])/g)) {
    const on = letter === 'h';
    if (number === '1049') modes.altScreen = on;
    if (number === '25') modes.cursor = on;
    if (number === '2004') modes.paste = on;
  }
}

/** The fixture program, bundled like the product; gone with `remove`. */
export async function bundleFixture(): Promise<{ readonly file: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sagelane-tui-'));
  const file = join(folder, 'main.mjs');
  await bundleTui(fileURLToPath(new URL('fixture/main.ts', import.meta.url)), file);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
