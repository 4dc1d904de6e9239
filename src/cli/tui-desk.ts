import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SagelaneError } from '../domain/errors.ts';
import type { Desk } from '../../tui/ports.ts';
import { keepTyped } from './palette-history.ts';
import { keepRemembered } from './tui-settings.ts';

interface DeskOptions {
  readonly cwd: string;
  /** Absolute, whether or not it exists. */
  readonly manifest: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The operator's files, editor and pager. */
export function createDesk({ cwd, manifest, env }: DeskOptions): Desk {
  let keeping = Promise.resolve();
  return {
    async save(file, text) {
      const path = resolve(cwd, file);
      await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        throw new SagelaneError({
          code: 'FileExists',
          what: `${path} is there already`,
          fix: 'name another file: :export csv NAME',
        });
      });
      return path;
    },
    manifestLine: (name) => lineOf(manifest, name),
    edit: (line) => editAt(env, manifest, line),
    page: (text) => pageText(env, text),
    ...(env['TMUX'] ? { copy: (text: string) => byTmux(text) } : {}),
    remember(remembered) {
      keeping = keeping.then(() => keepRemembered(env, remembered)).catch(() => undefined);
    },
    keepTyped(line) {
      keeping = keeping.then(() => keepTyped(env, line)).catch(() => undefined);
    },
  };
}

/** The line that says `name: NAME`. */
function lineOf(manifest: string, name: string): number | null {
  try {
    const lines = readFileSync(manifest, 'utf8').split('\n');
    const at = lines.findIndex((line) => {
      const [, quote = '', value = ''] = /^\s*(?:-\s*)?(?:\{\s*)?name:\s*(["']?)([^"',}#]*)/.exec(line) ?? [];
      return value.trim() === name && (quote === '' || line.includes(`${quote}${name}${quote}`));
    });
    return at < 0 ? null : at + 1;
  } catch {
    return null;
  }
}

async function editAt(env: DeskOptions['env'], file: string, line: number | null): Promise<void> {
  const [command = 'vi', ...args] = wordsOf(env['VISUAL'] || env['EDITOR'] || 'vi');
  // `+LINE FILE` is understood by vi, vim, nvim, nano, emacs, micro and kak; these want it otherwise.
  const place =
    line === null
      ? [file]
      : /\b(code|codium|cursor)$/.test(command)
        ? ['--goto', `${file}:${line}`]
        : /\b(hx|helix|subl|zed)$/.test(command)
          ? [`${file}:${line}`]
          : [`+${line}`, file];
  await run(command, [...args, ...place], 'set EDITOR to an editor that is installed');
}

async function pageText(env: DeskOptions['env'], text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sagelane-page-'));
  try {
    const file = join(folder, 'sagelane.txt');
    await writeFile(file, text, { mode: 0o600 });
    const [command = 'less', ...args] = wordsOf(env['PAGER'] || 'less');
    await run(command, [...args, file], 'set PAGER to a pager that is installed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In tmux its own command reaches the clipboard whatever it allows its programs. */
async function byTmux(text: string): Promise<boolean> {
  const child = spawn('tmux', ['load-buffer', '-w', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.on('error', () => undefined);
  child.stdin.end(text);
  const [code] = (await once(child, 'exit')) as readonly unknown[];
  return code === 0;
}

async function run(command: string, args: readonly string[], fix: string): Promise<void> {
  const child = spawn(command, args, { stdio: 'inherit' });
  await once(child, 'exit').catch((error: unknown) => {
    throw new SagelaneError({
      code: 'ProgramMissing',
      what: `${command} cannot be started`,
      why: error instanceof Error ? error.message : String(error),
      fix,
    });
  });
}

/** `"/opt/my editor" -w` in words; a shell is not asked. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
