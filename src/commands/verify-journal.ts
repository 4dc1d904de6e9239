import type { JournalVerdict } from '../journal/ports.ts';
import type { Command } from './engine/command.ts';

export const verifyJournal = {
  id: 'verify-journal',
  title: 'Verify that nothing is missing or altered in the journal',
  effect: 'reads',
  line: () => ['journal', 'verify'],
  target: () => 'the journal',
  async run(_input, context) {
    const journal = await context.journal();
    const verdict = await journal.verify();
    context.emit({ type: 'journal.verified', file: journal.file, ...verdict });
    return verdict;
  },
} as const satisfies Command<Record<string, never>, JournalVerdict>;
