import stringWidth from 'string-width';
import { narrowWidth } from './narrow.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many terminal columns a clean text takes. */
export const widthOf = (text: string): number => narrowWidth(text) ?? stringWidth(text);

/** The longest beginning that fits into `width` columns; a wide character is never cut in half. */
export function headOf(text: string, width: number): string {
  if (width <= 0) return '';
  if (narrowWidth(text) !== null) return text.slice(0, width);
  let used = 0;
  let end = 0;
  for (const { segment } of graphemes.segment(text)) {
    const wide = stringWidth(segment);
    if (used + wide > width) break;
    used += wide;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** The longest end that fits. */
export function tailOf(text: string, width: number): string {
  if (width <= 0) return '';
  if (narrowWidth(text) !== null) return text.slice(-width);
  let rest = widthOf(text);
  let from = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (rest <= width) break;
    rest -= stringWidth(segment);
    from += segment.length;
  }
  return text.slice(from);
}
