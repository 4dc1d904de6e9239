import type { JournalEntry } from '../domain/journal-entry.ts';
import type { Command } from './engine/command.ts';

export const readJournal = {
  id: 'read-journal',
  title: 'Show the journal',
  effect: 'reads',
  line: () => ['journal', 'show'],
  target: () => 'the journal',
  async run(_input, context) {
    const entries = await (await context.journal()).entries();
    for (const entry of entries) context.emit({ type: 'journal.listed', entry });
    return entries;
  },
} as const satisfies Command<Record<string, never>, readonly JournalEntry[]>;
