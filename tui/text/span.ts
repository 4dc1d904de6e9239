/** What a piece of text means; how that looks is up to the theme. */
export type Tone = 'plain' | 'dim' | 'strong' | 'good' | 'bad' | 'warn' | 'accent' | 'heading';

/** Text with a meaning. It may come from anywhere: it is cleaned where it is painted. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
  /** Where its cell is cut, whatever the column says. */
  readonly cut?: Cut;
}

/** Where what does not fit is left out: what begins alike is told apart by its end. */
export type Cut = 'end' | 'middle';

/** What a screen puts into one place: plain text, one span, or several in a row. */
export type Cell = string | Span | readonly Span[];

export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone });

export const spansOf = (cell: Cell): readonly Span[] =>
  typeof cell === 'string' ? [span(cell)] : 'text' in cell ? [cell] : cell;

export const textOf = (cell: Cell): string =>
  typeof cell === 'string' ? cell : 'text' in cell ? cell.text : cell.map((one) => one.text).join('');
