import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { SagelaneError, type Problem } from '../domain/errors.ts';
import { followFile } from './follow-file.ts';

export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The end of what it said on stderr. */
  readonly stderr: string;
}

export interface LoggedProcess {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Its stdout; appended to, owner-only. */
  readonly logFile: string;
  readonly onLine: (line: string) => void;
  readonly onStart?: (pid: number) => void;
  readonly signal?: AbortSignal;
  readonly force?: AbortSignal;
}

/**
 * Runs a process that outlives us: it leads a process group of its own, so the terminal's Ctrl-C does not reach it,
 * and it writes to a file instead of a pipe, so our death (`kill -9`) does not break its output. The first abort sends
 * it one SIGINT; a second one would make terraform give up the state, so it is sent only when somebody insists.
 */
export async function runLogged(run: LoggedProcess): Promise<ProcessEnd> {
  if (run.signal?.aborted) throw new SagelaneError(INTERRUPTED);
  mkdirSync(dirname(run.logFile), { recursive: true });
  const log = openSync(run.logFile, 'a', 0o600);
  const errorFile = `${run.logFile}.stderr`;
  const errors = openSync(errorFile, 'w', 0o600);
  const follower = followFile(run.logFile, fstatSync(log).size, run.onLine);
  try {
    const child = spawn(run.file, run.args, {
      cwd: run.cwd,
      env: { ...run.env },
      detached: true,
      stdio: ['ignore', log, errors],
    });
    const ended = new Promise<Omit<ProcessEnd, 'stderr'>>((resolve, reject) => {
      child.once('error', (cause) => reject(cannotStart(run.file, cause)));
      child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    });
    const interrupt = (): void => void child.kill('SIGINT');
    run.signal?.addEventListener('abort', interrupt, { once: true });
    run.force?.addEventListener('abort', interrupt, { once: true });
    if (child.pid !== undefined) run.onStart?.(child.pid);
    try {
      const end = await ended;
      return { ...end, stderr: readFileSync(errorFile, 'utf8').slice(-STDERR_KEPT) };
    } finally {
      run.signal?.removeEventListener('abort', interrupt);
      run.force?.removeEventListener('abort', interrupt);
    }
  } finally {
    closeSync(log);
    if (fstatSync(errors).size === 0) rmSync(errorFile, { force: true });
    closeSync(errors);
    follower.finish();
  }
}

/** An interrupted terraform finishes what it is doing and saves its state. */
export const INTERRUPTED: Problem = {
  code: 'TerraformInterrupted',
  what: 'terraform was interrupted before it was done',
  why: 'what it had finished by then is in the state, the rest was not begun',
  fix: 'run the command again to go on from there',
};

export interface CapturedProcess {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
}

/** For the short commands that only read (`version`, `show`, `state pull`): their answer may hold secrets, so it stays in memory. */
export async function runCaptured(run: CapturedProcess): Promise<ProcessEnd & { readonly stdout: string }> {
  const child = spawn(run.file, run.args, {
    ...(run.cwd !== undefined && { cwd: run.cwd }),
    env: { ...run.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const end = await new Promise<Omit<ProcessEnd, 'stderr'>>((resolve, reject) => {
    child.once('error', (cause) => reject(cannotStart(run.file, cause)));
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
  return { ...end, stdout: text(stdout), stderr: text(stderr).slice(-STDERR_KEPT) };
}

const cannotStart = (file: string, cause: Error): SagelaneError =>
  new SagelaneError(
    {
      code: 'TerraformMissing',
      what: `${file} could not be started`,
      why: cause.message,
      fix: 'check that it is there and executable, or set SAGELANE_TERRAFORM to another one',
    },
    { cause },
  );

const STDERR_KEPT = 16 * 1024;
