import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppEvent } from '../domain/events/index.ts';
import { ensurePrivateDir } from '../system/private-dir.ts';
import { isProcessAlive, processStartedAt } from '../system/process-alive.ts';
import { writeFileAtomic } from '../system/write-file-atomic.ts';
import { followFile } from '../terraform/follow-file.ts';
import type { Env } from './options.ts';

/** An apply in a process of its own: it outlives the screen that started it, and its events lie in a file. */
export interface SupervisedApply {
  readonly pid: number;
  readonly startedAt: string | null;
  readonly bundle: string;
  /** NDJSON events, as `--json` prints them. */
  readonly log: string;
}

export interface SuperviseOptions {
  /** `.sagelane/runs`. */
  readonly runs: string;
  readonly bundle: string;
  /** The command line behind the launcher; it must print events and never ask. */
  readonly argv: readonly string[];
  /** The launcher's own file. */
  readonly launcher: string;
  readonly cwd: string;
  readonly env: Env;
}

/** Starts it detached, with its output in files, so that neither our end nor the terminal's reaches it. */
export async function superviseApply(options: SuperviseOptions): Promise<SupervisedApply> {
  const folder = folderOf(options.runs);
  await ensurePrivateDir(folder);
  const name = randomBytes(6).toString('hex');
  const log = join(folder, `${name}.ndjson`);
  const [stdout, stderr] = [openSync(log, 'a', 0o600), openSync(`${log}.stderr`, 'a', 0o600)];
  try {
    const child = spawn(process.execPath, [options.launcher, ...options.argv], {
      cwd: options.cwd,
      env: { ...options.env },
      detached: true,
      stdio: ['ignore', stdout, stderr],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    const pid = child.pid ?? 0;
    const apply: SupervisedApply = { pid, startedAt: processStartedAt(pid) ?? null, bundle: options.bundle, log };
    await writeFileAtomic(join(folder, `${name}.json`), `${JSON.stringify(apply)}\n`);
    return apply;
  } finally {
    closeSync(stdout);
    closeSync(stderr);
  }
}

/** Those that still work; what is left of the others is swept away. */
export function runningApplies(runs: string): readonly SupervisedApply[] {
  const folder = folderOf(runs);
  if (!existsSync(folder)) return [];
  const running: SupervisedApply[] = [];
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const apply = readApply(join(folder, file));
    if (apply && isRunning(apply)) running.push(apply);
    else rmSync(join(folder, file), { force: true });
  }
  return running;
}

export const isRunning = ({ pid, startedAt }: SupervisedApply): boolean => isProcessAlive(pid, startedAt ?? undefined);

/** Tells every event of it, from the first one on, and calls `onEnd` once it is gone. */
export function followApply(apply: SupervisedApply, onEvent: (event: AppEvent) => void, onEnd: () => void): () => void {
  const follower = followFile(apply.log, 0, (line) => {
    const event = parseEvent(line);
    if (event) onEvent(event);
  });
  const timer = setInterval(() => {
    if (isRunning(apply)) return;
    stop();
    onEnd();
  }, LOOK_MS);
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    clearInterval(timer);
    follower.finish();
  };
  return stop;
}

/** What it said on stderr, on one line. */
export function lastWords({ log }: SupervisedApply): string {
  try {
    return readFileSync(`${log}.stderr`, 'utf8')
      .trim()
      .replace(/\s*\n\s*/g, '; ');
  } catch {
    return '';
  }
}

const LOOK_MS = 200;

const folderOf = (runs: string): string => join(runs, 'supervised');

function readApply(file: string): SupervisedApply | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SupervisedApply;
  } catch {
    return undefined;
  }
}

/** A torn last line of a killed process is no event. */
function parseEvent(line: string): AppEvent | undefined {
  try {
    return JSON.parse(line) as AppEvent;
  } catch {
    return undefined;
  }
}
