import type { JournalEntry } from '../../../src/domain/journal-entry.ts';
import type { Detail, DetailItem } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import { when } from '../../text/when.ts';
import type { Theme } from '../../theme.ts';
import { PHASES } from './rows.ts';

/** An entry with its links of the chain, and what else was written about the same target. */
export function journalDetail(
  entry: JournalEntry,
  journal: ReadonlyMap<number, JournalEntry>,
  { glyphs }: Theme,
  now: Date,
): Detail {
  const { seq, at, phase, command, actor, target, reason, prev, hash } = entry;
  const { tone, glyph, means } = PHASES[phase];
  const related = [...journal.values()].filter((one) => one.seq !== seq && one.target === target).slice(-8);
  const items: readonly DetailItem[] = [
    { kind: 'field', label: 'phase', value: [span(`${glyphs[glyph]} ${phase}`, tone), span(`  ${means}`, 'dim')] },
    ...(reason === null ? [] : [{ kind: 'field' as const, label: 'reason', value: span(reason, tone) }]),
    { kind: 'field', label: 'command', value: span(command, 'accent') },
    { kind: 'field', label: 'target', value: target },
    { kind: 'field', label: 'actor', value: actor },
    { kind: 'field', label: 'at', value: when(at, now) },
    { kind: 'blank' },
    { kind: 'heading', text: 'Chain' },
    { kind: 'field', label: 'hash', value: span(hash, 'dim') },
    { kind: 'field', label: 'before', value: span(prev, 'dim') },
    ...(related.length === 0
      ? []
      : [{ kind: 'blank' as const }, { kind: 'heading' as const, text: 'On the same target' }]),
    ...related.map((one): DetailItem => ({
      kind: 'line',
      line: () => [
        span(`${String(one.seq).padStart(5)}  `, 'dim'),
        span(one.phase.padEnd(9), PHASES[one.phase].tone),
        span(` ${one.at}`, 'dim'),
      ],
    })),
  ];
  return { title: [span(`entry ${seq} `, 'strong'), span(command)], items };
}
