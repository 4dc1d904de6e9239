import { verifyJournal } from '../../../src/commands/verify-journal.ts';
import { rememberEach } from '../../shell/remember.ts';
import type { Screen } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { relatedToEntry } from './related.ts';
import { journalDetail } from './detail.ts';
import { COLUMNS, journalRows } from './rows.ts';

const rowsFor = rememberEach((glyphs: Glyphs) => journalRows(glyphs));

export const journal = {
  id: 'journal',
  title: 'Journal',
  columns: COLUMNS,
  rows: ({ state, theme }) => rowsFor(theme.glyphs)(state.journal),
  summary: ({ state }) => span(`${state.journal.size} entries, newest first`, 'dim'),
  empty: () => [
    { kind: 'heading', text: 'Nothing was changed yet' },
    { kind: 'text', text: 'Whatever changes AWS is written here before it is done, and again with its outcome.' },
  ],
  detail({ state, theme, now }, id) {
    const entry = state.journal.get(Number(id));
    return entry ? journalDetail(entry, state.journal, theme, now) : null;
  },
  readAt: ({ state }) => state.readAt.get('journal') ?? null,
  data: ({ state }, id) => state.journal.get(Number(id)),
  nameOf: ({ state }, id) => state.journal.get(Number(id))?.command ?? null,
  related: relatedToEntry,
  topic: () => ({ kind: 'journal' }),
  live: ({ state }) => state.readAt.has('journal'),
  actions: [{ id: 'journal.verify', blocked: () => null, run: (tools) => tools.perform(verifyJournal, {}) }],
} as const satisfies Screen;
