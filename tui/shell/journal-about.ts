import type { JournalEntry } from '../../src/domain/journal-entry.ts';
import type { Related, View } from './screen.ts';

const SHOWN = 5;

/** The newest entries of the journal about one of these. */
export function journalAbout({ state }: View, targets: readonly (string | null)[]): readonly Related[] {
  const wanted = new Set(targets.filter((target) => target !== null));
  return [...state.journal.values()]
    .filter(({ target, phase }) => phase !== 'intent' && wanted.has(target))
    .sort((a, b) => b.seq - a.seq)
    .slice(0, SHOWN)
    .map(({ seq, phase, command }) => ({
      title: `journal ${seq}: ${phase} ${command}`,
      place: { screen: 'journal', row: String(seq), open: true },
    }));
}

/** The newest entry of a command line; entries come in the order of their numbers, so the end is looked at first. */
export function lastEntry(journal: ReadonlyMap<number, JournalEntry>, line: string): JournalEntry | undefined {
  return [...journal.values()].slice(-NEAR).findLast(({ command }) => command === line);
}

/** An entry that is further back is not of the last action. */
const NEAR = 200;
