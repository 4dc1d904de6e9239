import type { Row } from './screen.ts';

/**
 * The rows of a list, in order; an array of them is one. Of very many only those that are looked at need be there: what the
 * others are asked for can then be told without making them.
 */
export interface Rows extends Iterable<Row> {
  readonly length: number;
  at(place: number): Row | undefined;
  slice(from: number, to: number): readonly Row[];
  /** Where rows differ from those of an earlier list that stand for the same things in the same order; null: of no such list. */
  changesSince?(before: Rows): readonly number[] | null;
  placeOf?(id: string): number;
  depthAt?(place: number): number;
  /** Where others hang on the row, in order. */
  branches?(): Iterable<number>;
}

/** Where a row is, or -1. */
export function placeOf(rows: Rows, id: string): number {
  if (rows.placeOf) return rows.placeOf(id);
  for (let place = 0; place < rows.length; place++) if (rows.at(place)?.id === id) return place;
  return -1;
}

export const depthAt = (rows: Rows, place: number): number =>
  rows.depthAt ? rows.depthAt(place) : (rows.at(place)?.depth ?? 0);

export function branchesOf(rows: Rows): Iterable<number> {
  if (rows.branches) return rows.branches();
  return Array.from(rows, ({ branch }, place) => (branch === undefined ? -1 : place)).filter((place) => place >= 0);
}

/** Where rows are other objects than before, when each still stands for the same thing; else null. */
export function changesSince(before: Rows, rows: Rows): readonly number[] | null {
  if (rows === before) return [];
  if (rows.changesSince) return rows.changesSince(before);
  if (rows.length !== before.length) return null;
  const changed: number[] = [];
  for (let place = 0; place < rows.length; place++) {
    const [was, is] = [before.at(place), rows.at(place)];
    if (was === is) continue;
    if (was?.id !== is?.id || was?.depth !== is?.depth) return null;
    changed.push(place);
  }
  return changed;
}

/** Some rows of others, in an order of their own: their places, and no copy of them. */
export class PickedRows implements Rows {
  readonly #of: Rows;
  readonly #places: Int32Array;

  constructor(of: Rows, places: Int32Array) {
    this.#of = of;
    this.#places = places;
  }

  get length(): number {
    return this.#places.length;
  }

  at(place: number): Row | undefined {
    const of = this.#places[place];
    return of === undefined ? undefined : this.#of.at(of);
  }

  slice(from: number, to: number): readonly Row[] {
    return Array.from(this.#places.subarray(from, to), (of) => this.#of.at(of)).filter((row) => row !== undefined);
  }

  changesSince(before: Rows): readonly number[] | null {
    if (!(before instanceof PickedRows) || !isSame(before.#places, this.#places)) return null;
    const changes = changesSince(before.#of, this.#of);
    if (changes === null || changes.length === 0) return changes;
    const changed = new Set(changes);
    const places: number[] = [];
    this.#places.forEach((of, place) => changed.has(of) && places.push(place));
    return places;
  }

  placeOf(id: string): number {
    const of = placeOf(this.#of, id);
    return of < 0 ? -1 : this.#places.indexOf(of);
  }

  depthAt(place: number): number {
    return depthAt(this.#of, this.#places[place] ?? -1);
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (let place = 0; place < this.length; place++) {
      const row = this.at(place);
      if (row) yield row;
    }
  }
}

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]));
