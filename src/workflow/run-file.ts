import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunVerb } from '../domain/events/run-events.ts';
import { isProcessAlive } from '../system/process-alive.ts';

export const RUN_FILE_VERSION = 1;

/** `runs/RUN/run.json`: what a run began, kept current so that whoever comes after a crash can tell. */
export interface RunFile {
  readonly version: typeof RUN_FILE_VERSION;
  readonly run: string;
  readonly verb: RunVerb;
  readonly process: ProcessMark;
  /** ISO 8601. */
  readonly began: string;
  /** ISO 8601; null while it runs, and for ever when it was cut. */
  readonly ended: string | null;
  /** Folder of the bundle it makes or applies. */
  readonly bundle: string | null;
  readonly stacks: readonly RunStack[];
  /** What has been told of it as a cut run: that its terraform still worked, and how it ended. */
  readonly told: 'alive' | 'ended' | null;
}

export interface RunStack {
  readonly name: string;
  readonly phase: 'waiting' | 'running' | 'done' | 'failed' | 'deferred';
  /** The terraform that works on it. */
  readonly process: ProcessMark | null;
  /** Its JSON lines. */
  readonly log: string | null;
  /** Where terraform describes the lock of a local state; null for a remote one. */
  readonly lockInfo: string | null;
}

/** A process that cannot be mistaken for a later one with the same pid. */
export interface ProcessMark {
  readonly pid: number;
  readonly startedAt: string | null;
}

export const runFileOf = (runsDir: string, run: string): string => join(runsDir, run, 'run.json');

export const isAlive = (mark: ProcessMark | null): boolean =>
  mark !== null && isProcessAlive(mark.pid, mark.startedAt ?? undefined);

/** Ended by itself, or nobody works on it any more. */
export const isOver = ({ ended, process, stacks }: RunFile): boolean =>
  ended !== null || (!isAlive(process) && !stacks.some((stack) => isAlive(stack.process)));

/** Every run of the folder that wrote its file, oldest first; what is torn or newer than this program is left alone. */
export async function readRuns(runsDir: string): Promise<readonly RunFile[]> {
  const names = await readdir(runsDir).catch(() => []);
  const runs = await Promise.all(names.sort().map((name) => readRun(runsDir, name)));
  return runs.filter((run) => run !== undefined);
}

export async function readRun(runsDir: string, name: string): Promise<RunFile | undefined> {
  const text = await readFile(runFileOf(runsDir, name), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseRun(text);
}

function parseRun(text: string): RunFile | undefined {
  try {
    const parsed = JSON.parse(text) as Partial<RunFile>;
    const whole =
      parsed.version === RUN_FILE_VERSION && typeof parsed.run === 'string' && parsed.process && parsed.stacks;
    return whole ? (parsed as RunFile) : undefined;
  } catch {
    return undefined;
  }
}
