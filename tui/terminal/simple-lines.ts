import stringWidth from 'string-width';
import { narrowWidth, withoutStyles } from '../text/narrow.ts';

/** What Ink collects while it walks its tree: a text and where it goes, or the edges of what may be seen. */
export interface Operation {
  readonly type: string;
  readonly x?: number;
  readonly y?: number;
  readonly text?: string;
  readonly transformers?: readonly ((line: string, index: number) => string)[];
}

/**
 * The screen as text, when everything on it is lines that lie clear of each other, as all of ours are; else null, and Ink
 * goes its own way, which takes every cell of the screen apart to put it together again: half the time of a key.
 */
export function simpleLines(operations: readonly Operation[], width: number, height: number): string | null {
  const screen: string[] = new Array<string>(height).fill('');
  const ends = new Int32Array(height);
  for (const { type, x = -1, y = 0, text = '', transformers = [] } of operations) {
    if (type !== 'write') return null;
    const known = simpleText(text);
    for (const [index, raw] of known.raw.entries()) {
      const place = y + index;
      if (place < 0 || place >= height) continue;
      const painted = transformers.reduce((line, transform) => transform(line, index), raw);
      const line = painted === raw ? known.lines[index] : simpleLine(painted);
      const end = ends[place] ?? 0;
      if (!line || x < end || x + line.width > width) return null;
      screen[place] += ' '.repeat(x - end) + line.text;
      ends[place] = x + line.width;
    }
  }
  return screen.map((line) => line.trimEnd()).join('\n');
}

/** Nothing but characters that are seen, and styles. */
export const isTame = (text: string): boolean => simpleText(text).width !== null;

/** The widest of such lines; null when there is another among them. */
export const tameWidth = (text: string): number | null => simpleText(text).width;

interface SimpleLine {
  readonly text: string;
  readonly width: number;
}

interface SimpleText {
  readonly raw: readonly string[];
  readonly lines: readonly (SimpleLine | null)[];
  /** Of the widest line; null when not all are simple. */
  readonly width: number | null;
}

/** A text is asked for three times on its way to the screen, and most texts and lines are the same in the next frame. */
const simpleText = cachedFor(32, (text: string): SimpleText => {
  const raw = text.split('\n');
  const lines = raw.map(simpleLine);
  let width: number | null = 0;
  for (const line of lines) width = width === null || line === null ? null : Math.max(width, line.width);
  return { raw, lines, width };
});

const simpleLine = cachedFor(1024, (text: string): SimpleLine | null => {
  const bare = withoutStyles(text);
  // Which characters are strange is looked up in Unicode's tables: what is plainly narrow need not be.
  const width = narrowWidth(bare) ?? (STRANGE.test(bare) ? null : stringWidth(bare));
  return width === null ? null : { text: closed(text), width };
});

/** Two generations, so that what is no longer shown is forgotten. */
function cachedFor<Result>(most: number, make: (text: string) => Result): (text: string) => Result {
  let young = new Map<string, Result>();
  let old = young;
  return (text) => {
    const known = young.get(text) ?? old.get(text);
    if (known !== undefined) return known;
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    const made = make(text);
    young.set(text, made);
    return made;
  };
}

/** What does not take the place it seems to take: controls, marks, what joins or is not seen, parts of flags and syllables. */
const STRANGE = /[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u1100-\u11ff\u{1f1e6}-\u{1f1ff}]/u;

// eslint-disable-next-line no-control-regex -- styles begin with ESC
const STYLE = /\x1b\[([\d;]*)m/g;

/** By the number that opens a style: the one that ends it. */
const ENDS: Readonly<Record<string, string>> = { 1: '22', 2: '22', 3: '23', 4: '24', 7: '27', 9: '29' };
const COLOUR = /^(?:[39][0-7]|38;5;\d+)$/;
const GROUND = /^(?:4[0-7]|48;5;\d+)$/;

/** A line whose styles reach beyond its end would colour its neighbour. */
function closed(text: string): string {
  const open = new Set<string>();
  for (const [, codes = ''] of text.matchAll(STYLE)) {
    const end = COLOUR.test(codes) ? '39' : GROUND.test(codes) ? '49' : ENDS[codes];
    if (end !== undefined) open.add(end);
    else if (codes === '' || codes === '0') open.clear();
    else if (!open.delete(codes)) open.add('0');
  }
  return open.size === 0 ? text : `${text}\x1b[0m`;
}
