/** What happened to a mutation; `crashed` and `repaired` are written by the next start. */
export const JOURNAL_PHASES = ['intent', 'done', 'failed', 'refused', 'declined', 'crashed', 'repaired'] as const;
export type JournalPhase = (typeof JOURNAL_PHASES)[number];

/** One line of the journal; `hash` covers every other field, `prev` is the hash of the line before. */
export interface JournalEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  /** ARN of the caller, without the session name. */
  readonly actor: string;
  /** The command line that does the same. */
  readonly command: string;
  readonly target: string;
  readonly phase: JournalPhase;
  readonly reason: string | null;
  /** Hash of the line before; 64 zeros for the first. */
  readonly prev: string;
  readonly hash: string;
}
