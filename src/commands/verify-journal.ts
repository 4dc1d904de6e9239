import type { JournalHead, JournalVerdict } from '../journal/ports.ts';
import type { Command } from './engine/command.ts';

export interface VerifyJournalInput {
  /** Of an export that was kept elsewhere, and its name. */
  readonly earlier?: { readonly head: JournalHead; readonly file: string };
}

export const verifyJournal = {
  id: 'verify-journal',
  title: 'Verify that nothing is missing or altered in the journal',
  effect: 'reads',
  line: ({ earlier }) => ['journal', 'verify', ...(earlier === undefined ? [] : ['--export', earlier.file])],
  target: () => 'the journal',
  async run({ earlier }, context) {
    const journal = await context.journal();
    const verdict = await journal.verify(earlier?.head);
    context.emit({ type: 'journal.verified', file: journal.file, ...verdict });
    return verdict;
  },
} as const satisfies Command<VerifyJournalInput, JournalVerdict>;
