import type { Command } from './engine/command.ts';

export interface ExportJournalInput {
  /** Absolute path. */
  readonly file: string;
}

export const exportJournal = {
  id: 'export-journal',
  title: 'Export the journal with its head',
  effect: 'reads',
  line: (input) => ['journal', 'export', input.file],
  target: (input) => input.file,
  async run(input, context) {
    const entries = await (await context.journal()).exportTo(input.file);
    context.emit({ type: 'journal.exported', file: input.file, entries });
    return entries;
  },
} as const satisfies Command<ExportJournalInput, number>;
