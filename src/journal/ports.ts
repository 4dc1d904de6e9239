import type { JournalEntry, JournalPhase } from '../domain/journal-entry.ts';
import type { Incident } from './incident.ts';

export interface JournalRecord {
  readonly actor: string;
  readonly command: string;
  readonly target: string;
  readonly phase: JournalPhase;
  readonly reason?: string;
}

export interface JournalVerdict {
  readonly ok: boolean;
  readonly entries: number;
  /** What is wrong and at which seq, or that nothing is. */
  readonly detail: string;
}

/** Append-only and hash-chained; every append is fsynced before it returns, one writer at a time by a file lock. */
export interface Journal {
  readonly file: string;
  /**
   * Heals what a crash left: a torn last line is set aside and marked by a `repaired` entry, an intent of a dead
   * process without outcome gets `crashed`. Answers what it found, in words; called before the first append.
   */
  recover(): Promise<readonly string[]>;
  append(record: JournalRecord): Promise<JournalEntry>;
  /** Many at once: on the disk together, or none of them. */
  appendAll(records: readonly JournalRecord[]): Promise<readonly JournalEntry[]>;
  entries(): Promise<readonly JournalEntry[]>;
  /** `earlier`: a head that was kept elsewhere, by an export; it must be found again. */
  verify(earlier?: JournalHead): Promise<JournalVerdict>;
  /** Writes entries and head as one JSON document, and answers how many entries. */
  exportTo(file: string): Promise<number>;
  /** Writes what the journal has of one incident as JSON and as Markdown, with the head; answers how many entries. */
  exportIncident(files: { readonly json: string; readonly markdown: string }, incident: Incident): Promise<number>;
}

export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}
