import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import type { RenderOptions } from 'ink';
import { mountApp } from '../../tui/mount.tsx';
import { SCREENS } from '../../tui/screens/index.ts';
import { createShell } from '../../tui/shell/shell.ts';
import type { Desk, Remembered, TuiPorts } from '../../tui/ports.ts';
import { createTheme } from '../../tui/theme.ts';
import { fakeEngine, type FakeOptions } from './fixture/fake-session.ts';

const KEYS: Readonly<Record<string, string>> = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  enter: '\r',
  esc: '\x1b',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  pagedown: '\x1b[6~',
  pageup: '\x1b[5~',
  home: '\x1b[H',
  end: '\x1b[F',
  backspace: '\x7f',
  space: ' ',
  'ctrl+c': '\x03',
  'ctrl+l': '\x0c',
};

export interface MountOptions extends FakeOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly colour?: boolean;
  readonly connect?: boolean;
  readonly render?: Partial<RenderOptions>;
  readonly start?: string;
  readonly ports?: Partial<TuiPorts>;
}

const mounted = new Set<() => Promise<void>>();

export async function unmountAll(): Promise<void> {
  for (const unmount of mounted) await unmount();
  mounted.clear();
}

/** The whole app on a terminal in memory: real keys in, the real incremental writer out, onto a real screen model. */
export async function mountTui(options: MountOptions = {}) {
  const { columns = 120, rows = 40, colour = true, connect = true } = options;
  const engine = fakeEngine(options);
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
  const stdout = new FakeStdout(columns, rows, (text) => terminal.write(text.replace(/(?<!\r)\n/g, '\r\n')));
  const stdin = new FakeStdin();
  const quits: string[] = [];
  const copied: string[] = [];
  const remembered: Remembered[] = [];
  const kept: string[] = [];
  const files = new Map<string, string>();
  const desk: Desk = {
    save: (file, text) => (files.set(file, text), Promise.resolve(`/here/${file}`)),
    manifestLine: (name) => (name === 'churn' ? 12 : null),
    edit: (line) => (quits.push(`edit ${line}`), Promise.resolve()),
    page: (text) => (quits.push(`page ${text}`), Promise.resolve()),
    remember: (looks) => void remembered.push(looks),
    keepTyped: (line) => void kept.push(line),
  };
  const shell = createShell({
    // The same object, so that a test can still replace a part of it.
    ports: Object.assign(
      engine.ports,
      { desk, ...options.ports },
      options.start === undefined ? {} : { start: options.start },
    ),
    theme: createTheme({ colour, unicode: true }),
    screens: SCREENS,
    size: { columns, rows },
    terminal: {
      quit: () => quits.push('quit'),
      suspend: () => quits.push('suspend'),
      repaint: () => app.clear(),
      copy: (text) => copied.push(text) > 0,
      handOver: (work) => work(),
    },
  });
  stdout.on('resize', () => shell.resize(stdout.columns, stdout.rows));
  const app = mountApp(shell, {
    stdout: stdout as never,
    stdin: stdin as never,
    stderr: new FakeStdout(columns, rows, () => undefined) as never,
    patchConsole: false,
    maxFps: 1000,
    ...options.render,
  });
  const exit = app.waitUntilExit();
  let crash: { readonly error: unknown } | undefined;
  exit.catch((error: unknown) => (crash = { error }));

  /** Until nothing is left to do: promises settled, frame written, screen updated. */
  const idle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      await app.waitUntilRenderFlush();
    }
    await new Promise<void>((resolve) => terminal.write('', resolve));
    // A screen that cannot be drawn ends the app: what is asserted of a blank one proves nothing.
    if (crash) throw crash.error;
  };
  if (connect) await shell.connect();
  await idle();

  const text = (): string => {
    const buffer = terminal.buffer.active;
    return Array.from(
      { length: terminal.rows },
      (_, y) => buffer.getLine(y)?.translateToString(true).trimEnd() ?? '',
    ).join('\n');
  };
  const unmount = async (): Promise<void> => {
    app.unmount();
    await shell.close();
    terminal.dispose();
  };
  mounted.add(unmount);
  return {
    ...engine,
    app,
    shell,
    terminal,
    stdout,
    exit,
    quits,
    copied,
    remembered,
    kept,
    files,
    idle,
    text,
    async press(...keys: readonly string[]) {
      for (const key of keys) {
        stdin.send(KEYS[key] ?? key);
        // Ink waits 20 ms for the rest of an escape sequence.
        if (key === 'esc') await new Promise((resolve) => setTimeout(resolve, 30));
        await idle();
      }
    },
    /** As one read, the way a fast typist or a script sends it. */
    async burst(keys: string) {
      stdin.send(keys);
      await idle();
    },
    async paste(pasted: string) {
      stdin.send(`\x1b[200~${pasted}\x1b[201~`);
      await idle();
    },
    async resize(newColumns: number, newRows: number) {
      stdout.columns = newColumns;
      stdout.rows = newRows;
      terminal.resize(newColumns, newRows);
      stdout.emit('resize');
      await idle();
    },
    async happen(events: Parameters<typeof engine.take>[0]) {
      engine.take(events);
      await idle();
    },
  };
}

class FakeStdout extends EventEmitter {
  isTTY = true;
  writable = true;
  destroyed = false;
  writableEnded = false;
  columns: number;
  rows: number;
  readonly written: string[] = [];
  readonly #sink: (text: string) => void;

  constructor(columns: number, rows: number, sink: (text: string) => void) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#sink = sink;
  }

  write = (chunk: unknown, encoding?: unknown, callback?: unknown): boolean => {
    const text = String(chunk);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (text !== '') {
      this.written.push(text);
      this.#sink(text);
    }
    if (typeof done === 'function') queueMicrotask(done as () => void);
    return true;
  };
}

class FakeStdin extends EventEmitter {
  isTTY = true;
  #queue: string[] = [];

  setRawMode = () => this;
  setEncoding = () => this;
  ref = () => this;
  unref = () => this;
  resume = () => this;
  pause = () => this;
  read = () => this.#queue.shift() ?? null;

  send(text: string): void {
    this.#queue.push(text);
    this.emit('readable');
    this.emit('data', text);
  }
}
