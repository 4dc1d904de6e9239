import type { JournalEntry, JournalPhase } from '../../../src/domain/journal-entry.ts';
import { rememberEach, remember } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { span, type Tone } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'SEQ', min: 4, ideal: 5, grow: 0, priority: 4, align: 'right' },
  { title: 'AT (UTC)', min: 14, ideal: 14, grow: 0, priority: 3 },
  { title: 'PHASE', min: 10, ideal: 10, grow: 0, priority: 8 },
  { title: 'COMMAND', min: 16, ideal: 40, grow: 3, priority: 9 },
  { title: 'ACTOR', min: 16, ideal: 24, grow: 1, priority: 2 },
];

export const PHASES: Record<
  JournalPhase,
  { readonly tone: Tone; readonly glyph: keyof Glyphs; readonly means: string }
> = {
  intent: { tone: 'accent', glyph: 'running', means: 'written before the act; its outcome has an entry of its own' },
  done: { tone: 'good', glyph: 'done', means: 'it was done' },
  failed: { tone: 'bad', glyph: 'failed', means: 'it was tried and did not succeed' },
  refused: { tone: 'warn', glyph: 'warning', means: 'it was not allowed here, and not tried' },
  declined: { tone: 'dim', glyph: 'stopped', means: 'somebody said no' },
  crashed: { tone: 'bad', glyph: 'failed', means: 'its process ended in between: what became of it is not known' },
  repaired: { tone: 'warn', glyph: 'warning', means: 'a torn end of the file was set aside' },
};

/** `11-21 20:11:34` */
const shortTime = (iso: string): string => iso.slice(5, 19).replace('T', ' ');

/** Newest first. */
export const journalRows = (glyphs: Glyphs) => {
  const rowOf = rememberEach((entry: JournalEntry): Row => {
    const { seq, at, phase, command, actor, target, reason } = entry;
    const { tone, glyph } = PHASES[phase] ?? { tone: 'plain', glyph: 'dot' };
    return {
      id: String(seq),
      parent: null,
      depth: 0,
      cells: [
        span(String(seq), 'dim'),
        span(shortTime(at), 'dim'),
        span(`${glyphs[glyph]} ${phase}`, tone),
        command,
        span(actorName(actor), 'dim'),
      ],
      search: [seq, phase, command, actor, target, reason ?? ''].join(' ').toLowerCase(),
    };
  });
  return remember((journal: ReadonlyMap<number, JournalEntry>): readonly Row[] =>
    [...journal.values()].sort((a, b) => b.seq - a.seq).map(rowOf),
  );
};

/** `role/NAME` or `user/NAME` of an ARN. */
const actorName = (arn: string): string =>
  /^arn:[^:]*:[^:]*::(\d+):(.+)$/.exec(arn)?.slice(1).reverse().join(' of ') ?? arn;
