import stringWidth from 'string-width';
import { withoutStyles } from '../text/narrow.ts';

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
    for (const [index, raw] of text.split('\n').entries()) {
      const place = y + index;
      if (place < 0 || place >= height) continue;
      const line = simpleLine(transformers.reduce((painted, transform) => transform(painted, index), raw));
      const end = ends[place] ?? 0;
      if (line === null || x < end || x + line.width > width) return null;
      screen[place] += ' '.repeat(x - end) + line.text;
      ends[place] = x + line.width;
    }
  }
  return screen.map((line) => line.trimEnd()).join('\n');
}

/** Nothing but characters that are seen, and styles. */
export const isTame = (text: string): boolean => text.split('\n').every((line) => simpleLine(line) !== null);

/** The widest of such lines; null when there is another among them. */
export function tameWidth(text: string): number | null {
  let widest = 0;
  for (const line of text.split('\n')) {
    const simple = simpleLine(line);
    if (simple === null) return null;
    widest = Math.max(widest, simple.width);
  }
  return widest;
}

interface SimpleLine {
  readonly text: string;
  readonly width: number;
}

/** Most lines are the same in the next frame; two generations, so that what is no longer shown is forgotten. */
let young = new Map<string, SimpleLine | null>();
let old = young;
const MOST = 1024;

function simpleLine(text: string): SimpleLine | null {
  const known = young.get(text) ?? old.get(text);
  if (known !== undefined) return known;
  if (young.size >= MOST) {
    old = young;
    young = new Map();
  }
  const bare = withoutStyles(text);
  const line = STRANGE.test(bare) ? null : { text: closed(text), width: stringWidth(bare) };
  young.set(text, line);
  return line;
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
