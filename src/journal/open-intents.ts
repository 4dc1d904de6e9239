import { hostname } from 'node:os';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { isProcessAlive, processStartedAt } from '../system/process-alive.ts';

/** An intent that has no outcome yet, and the process that owes it. Kept in the head, outside the hashed lines. */
export interface OpenIntent {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly target: string;
  /** Null when it is not known any more: the head was lost, or its writer died between line and head. */
  readonly process: ProcessMark | null;
}

export interface ProcessMark {
  readonly pid: number;
  readonly started: string | null;
  readonly host: string;
}

export const thisProcess = (): ProcessMark => ({
  pid: process.pid,
  started: processStartedAt(process.pid) ?? null,
  host: hostname(),
});

/** The open intents after one more entry; `by` is its writer. */
export function openAfter(open: readonly OpenIntent[], entry: JournalEntry, by: ProcessMark | null): OpenIntent[] {
  const { seq, at, actor, command, target, phase } = entry;
  if (phase === 'intent') return [...open, { seq, at, actor, command, target, process: by }];
  if (phase === 'repaired') return [...open];
  const closes = (one: OpenIntent): boolean =>
    one.command === command && one.target === target && (by === null || one.process?.pid === by.pid);
  const index = open.findLastIndex(closes);
  return open.filter((_, at_) => at_ !== index);
}

const ANOTHER_HOST_IS_GONE_AFTER_MS = 24 * 3_600_000;

/**
 * Whether nobody will write its outcome any more. Another machine's processes (a home directory on the network, a
 * container's) cannot be looked up from here; their intents are given a day.
 */
export function isAbandoned(intent: OpenIntent, now: Date): boolean {
  const { process: mark } = intent;
  if (!mark) return true;
  if (mark.host !== hostname()) return now.getTime() - Date.parse(intent.at) > ANOTHER_HOST_IS_GONE_AFTER_MS;
  return !isProcessAlive(mark.pid, mark.started ?? undefined);
}
