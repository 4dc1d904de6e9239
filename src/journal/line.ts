import { createHash } from 'node:crypto';
import { JOURNAL_PHASES, type JournalEntry } from '../domain/journal-entry.ts';

/** Hash "before" the first line. */
export const GENESIS = '0'.repeat(64);

/** What is hashed: the entry in this order of keys, without `hash`, as `JSON.stringify` writes it. */
export type UnhashedEntry = Omit<JournalEntry, 'hash'>;

/** `,"hash":"` + 64 hex digits + `"}` */
const SUFFIX_LENGTH = 9 + 64 + 2;

/** The entry with its hash, and its line without the newline. The form is specified in docs/journal.md. */
export function sealLine(unhashed: UnhashedEntry): { readonly entry: JournalEntry; readonly line: string } {
  const { seq, at, actor, command, target, phase, reason, prev } = unhashed;
  const canonical = JSON.stringify({ seq, at, actor, command, target, phase, reason, prev });
  const hash = sha256(canonical);
  return {
    entry: { seq, at, actor, command, target, phase, reason, prev, hash },
    line: `${canonical.slice(0, -1)},"hash":"${hash}"}`,
  };
}

/** A line as read; `sound` when its bytes are exactly what its hash was made of. `undefined`: no entry at all. */
export function readLine(text: string): { readonly entry: JournalEntry; readonly sound: boolean } | undefined {
  const entry = parseEntry(text);
  if (!entry) return undefined;
  const canonical = `${text.slice(0, -SUFFIX_LENGTH)}}`;
  return { entry, sound: text.endsWith(`,"hash":"${entry.hash}"}`) && sha256(canonical) === entry.hash };
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function parseEntry(text: string): JournalEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    Number.isSafeInteger(fields['seq']) &&
    (fields['reason'] === null || typeof fields['reason'] === 'string') &&
    JOURNAL_PHASES.some((phase) => phase === fields['phase']) &&
    ['at', 'actor', 'command', 'target', 'prev', 'hash'].every((key) => typeof fields[key] === 'string')
  );
}
