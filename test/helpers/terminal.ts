import { spawn } from '@lydell/node-pty';
import { LAUNCHER, type Project } from './cli.ts';

/** A command line in a real pseudo terminal. */
export interface Terminal {
  readonly pid: number;
  /** Resolves when what was written since the start matches. */
  until(pattern: RegExp): Promise<string>;
  type(text: string): void;
  /** The window is closed: SIGHUP to what runs in it, and nothing can be written any more. */
  hangUp(): void;
  readonly ended: Promise<{ readonly code: number; readonly text: string }>;
}

export const CTRL_C = '\u0003';

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export function openTerminal(project: Project, words: string, options: TerminalOptions = {}): Terminal {
  const { columns: cols = 160, rows = 50, env = { NO_COLOR: '1' } } = options;
  const pty = spawn(process.execPath, [LAUNCHER, ...words.split(' ')], {
    cwd: project.folder,
    env: project.environment(env),
    cols,
    rows,
    // node-pty makes it TERM.
    ...(env['TERM'] !== undefined && { name: env['TERM'] }),
  });
  let text = '';
  let over = false;
  const watchers = new Set<() => void>();
  const grew = (): void => watchers.forEach((look) => look());
  pty.onData((chunk) => {
    text += chunk;
    grew();
  });
  const ended = new Promise<{ code: number; text: string }>((resolve) => {
    pty.onExit(({ exitCode }) => {
      over = true;
      grew();
      resolve({ code: exitCode, text });
    });
  });
  return {
    pid: pty.pid,
    ended,
    type: (keys) => pty.write(keys),
    hangUp() {
      pty.kill('SIGHUP');
      (pty as unknown as { destroy(): void }).destroy();
    },
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(text)) resolve(text);
          else if (over) reject(new Error(`it ended before it said ${pattern}:\n${text}`));
          else return;
          watchers.delete(look);
        };
        watchers.add(look);
        look();
      }),
  };
}
