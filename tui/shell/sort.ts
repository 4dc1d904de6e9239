import { textOf } from '../text/span.ts';
import { cellsOf } from './cells-of.ts';
import { changesSince, PickedRows, type Rows } from './rows.ts';
import type { Row } from './screen.ts';

/** By which column a list is ordered, and whether the greatest comes first. */
export interface SortOrder {
  /** Index into the screen's columns. */
  readonly column: number;
  readonly descending: boolean;
}

type SortKey = string | number;

/** A row with its place in the given order and what it is compared by; below it what hangs on it. */
interface Leaf {
  readonly at: number;
  key: SortKey;
  /** Null: none, as most. */
  children: Leaf[] | null;
}

/**
 * Orders the rows of one list, siblings among themselves, so that trees stay trees. Of a hundred thousand rows few change
 * at a time: what they are compared by is kept, and rows that stand nearly right already are cheap to order again.
 */
export function createSorted() {
  let last: { rows: Rows; order: SortOrder; roots: Leaf[]; leaves: readonly Leaf[]; places: Int32Array } | null = null;
  let shown: Rows = [];
  return (rows: Rows, order: SortOrder | null, now: Date): Rows => {
    if (order === null) {
      // What nobody looks at any more is not kept.
      last = null;
      shown = [];
      return rows;
    }
    if (last?.rows === rows && last.order === order) return shown;
    const changed = last?.order === order ? changesSince(last.rows, rows) : null;
    if (last && changed) {
      const moved = new Set<Leaf>();
      for (const at of changed) {
        const leaf = last.leaves[at] as Leaf;
        const key = keyOf(rows.at(at) as Row, order.column, now);
        if (key !== leaf.key) moved.add(leaf);
        leaf.key = key;
      }
      if (moved.size > 0) sortAll(last.roots, order);
      last = { ...last, rows, places: moved.size > 0 ? placesOf(last.roots, rows.length) : last.places };
    } else {
      const { roots, leaves } = treeOf(rows, order.column, now);
      sortAll(roots, order);
      last = { rows, order, roots, leaves, places: placesOf(roots, rows.length) };
    }
    return (shown = new PickedRows(rows, last.places));
  };
}

function treeOf(rows: Rows, column: number, now: Date): { roots: Leaf[]; leaves: Leaf[] } {
  const roots: Leaf[] = [];
  const path: Leaf[] = [];
  const leaves = Array.from(rows, (row, at) => {
    const leaf: Leaf = { at, key: keyOf(row, column, now), children: null };
    path.length = Math.min(path.length, row.depth);
    const parent = path.at(-1);
    if (parent) (parent.children ??= []).push(leaf);
    else roots.push(leaf);
    path.push(leaf);
    return leaf;
  });
  return { roots, leaves };
}

function sortAll(leaves: Leaf[], order: SortOrder): void {
  const turn = order.descending ? -1 : 1;
  // What is equal stays as the screen has it; what has no value comes last either way.
  leaves.sort((a, b) => {
    if (a.key === b.key) return a.at - b.at;
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
    return turn * compareKeys(a.key, b.key) || a.at - b.at;
  });
  for (const { children } of leaves) if (children !== null) sortAll(children, order);
}

const compareKeys = (a: SortKey, b: SortKey): number =>
  typeof a === typeof b ? (a < b ? -1 : 1) : typeof a === 'number' ? -1 : 1;

function placesOf(roots: readonly Leaf[], count: number): Int32Array {
  const places = new Int32Array(count);
  let next = 0;
  const visit = (level: readonly Leaf[]): void => {
    for (const { at, children } of level) {
      places[next++] = at;
      if (children !== null) visit(children);
    }
  };
  visit(roots);
  return places;
}

function keyOf(row: Row, column: number, now: Date): SortKey {
  return sortKey(textOf(cellsOf(row, now)[column] ?? ''));
}

const UNITS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };

/** What a text is compared by: numbers and durations (`1h 5m left`) by their size, the rest without regard to case. */
export function sortKey(text: string): SortKey {
  // A sign before a word is not what it is ordered by.
  const bare = text.trim().replace(/^[^\p{L}\p{N}-]+\s*/u, '');
  if (bare === '-') return '';
  const duration = /^(?:\d+[dhms]\b ?)+/.exec(bare);
  if (duration)
    return [...duration[0].matchAll(/(\d+)([dhms])/g)].reduce(
      (sum, [, count = '', unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0),
      0,
    );
  const number = /^-?[\d,]*\d(?:\.\d+)?(?= |$|%)/.exec(bare);
  return number ? Number(number[0].replaceAll(',', '')) : bare.toLowerCase();
}
