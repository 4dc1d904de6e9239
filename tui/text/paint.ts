import type { Theme } from '../theme.ts';
import { cleanCell } from './clean-cell.ts';
import { spansOf, type Cell, type Cut, type Span } from './span.ts';
import { headOf, tailOf, widthOf } from './width.ts';

export interface PaintOptions {
  readonly align?: 'left' | 'right';
  /** Without tones, for a row that is shown as selected. */
  readonly bare?: boolean;
  /** Default: at the end. */
  readonly cut?: Cut;
}

/** A cell as a string of exactly `width` columns, clean and coloured; where it does not fit there is an ellipsis. */
export function paint(
  cell: Cell,
  width: number,
  theme: Theme,
  { align = 'left', bare = false, cut: columnsCut = 'end' }: PaintOptions = {},
): string {
  if (width <= 0) return '';
  const given = spansOf(cell);
  const where = given.find((one) => one.cut)?.cut ?? columnsCut;
  const spans = given.map(({ text, tone }) => ({ text: cleanCell(text), tone }));
  const total = spans.reduce((sum, { text }) => sum + widthOf(text), 0);
  const kept = total <= width ? spans : (where === 'middle' ? cutMiddle : cut)(spans, width, theme.glyphs.ellipsis);
  const used = total <= width ? total : kept.reduce((sum, { text }) => sum + widthOf(text), 0);
  const painted = kept.map(({ text, tone }) => (bare ? text : theme.paint(tone, text))).join('');
  const gap = ' '.repeat(Math.max(0, width - used));
  return align === 'right' ? gap + painted : painted + gap;
}

/** Left and right end of one line; the left one gives way. */
export function paintEnds(left: Cell, right: Cell, width: number, theme: Theme): string {
  const wanted = spansOf(right).reduce((sum, { text }) => sum + widthOf(cleanCell(text)), 0);
  const rightWidth = Math.min(wanted, Math.max(0, width - MIN_LEFT));
  if (rightWidth === 0) return paint(left, width, theme);
  return `${paint(left, width - rightWidth - 1, theme)} ${paint(right, rightWidth, theme)}`;
}

const MIN_LEFT = 24;

function cut(spans: readonly Span[], width: number, ellipsis: string): readonly Span[] {
  const kept: Span[] = [];
  let left = width - widthOf(ellipsis);
  for (const { text, tone } of spans) {
    const wide = widthOf(text);
    if (wide <= left) {
      kept.push({ text, tone });
      left -= wide;
      continue;
    }
    kept.push({ text: headOf(text, left) + ellipsis, tone });
    break;
  }
  return kept;
}

/** The end says more than the beginning. */
const TAIL = 0.7;

function cutMiddle(spans: readonly Span[], width: number, ellipsis: string): readonly Span[] {
  let left = Math.floor((width - widthOf(ellipsis)) * TAIL);
  const head = cut(spans, width - left, ellipsis);
  const tail: Span[] = [];
  for (const { text, tone } of [...spans].reverse()) {
    const kept = tailOf(text, left);
    if (kept !== '') tail.unshift({ text: kept, tone });
    left -= widthOf(kept);
    if (left <= 0 || kept !== text) break;
  }
  return [...head, ...tail];
}
