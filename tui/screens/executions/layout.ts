import type { Pipeline } from '../../../src/domain/execution.ts';

/** A pipeline with its executions. */
export interface Group {
  pipeline: Pipeline;
  /** Where they stand in the store, newest first; never changed in place, since layouts share it. */
  places: readonly number[];
  running: number;
}

/**
 * Which row stands where: each pipeline with its executions below it. It is made anew ten times a second while executions
 * come in, so it holds no more than where each pipeline begins.
 */
export class Layout {
  readonly groups: readonly Group[];
  /** Rows of the pipelines. */
  readonly heads: Int32Array;
  readonly length: number;
  /** Groups go on with others. */
  readonly #places: readonly (readonly number[])[];
  #rowOf: Int32Array | null = null;
  /** Where somebody looked last: the next look is near it. */
  #near = 0;

  constructor(groups: readonly Group[]) {
    this.groups = groups;
    this.#places = groups.map(({ places }) => places);
    this.heads = new Int32Array(groups.length);
    let row = 0;
    for (const [index, places] of this.#places.entries()) {
      this.heads[index] = row;
      row += 1 + places.length;
    }
    this.length = row;
  }

  /** What a row stands for: an execution, by its place in the store, or the group that it heads, as `~index`. */
  at(row: number): number | undefined {
    if (row < 0 || row >= this.length) return undefined;
    const group = this.#groupAt(row);
    return this.#places[group]?.[row - (this.heads[group] ?? 0) - 1] ?? ~group;
  }

  /** The row of an execution. Asked for only while rows stay where they are. */
  rowOf(place: number): number {
    this.#rowOf ??= this.#rows();
    return this.#rowOf[place] ?? -1;
  }

  /** The last group that begins there or before. */
  #groupAt(row: number): number {
    if (row >= (this.heads[this.#near] ?? 0) && row < (this.heads[this.#near + 1] ?? Infinity)) return this.#near;
    let from = 0;
    let to = this.heads.length - 1;
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((this.heads[middle] ?? 0) <= row) from = middle;
      else to = middle - 1;
    }
    return (this.#near = from);
  }

  #rows(): Int32Array {
    const rows = new Int32Array(this.length - this.heads.length);
    for (const [index, places] of this.#places.entries()) {
      const first = (this.heads[index] ?? 0) + 1;
      for (const [below, place] of places.entries()) rows[place] = first + below;
    }
    return rows;
  }
}
