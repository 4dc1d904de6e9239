import type { Arn } from '../../../src/domain/arn.ts';
import type { ExecutionState, Table } from '../../../src/store/index.ts';
import type { Rows } from '../../shell/rows.ts';
import type { Row } from '../../shell/screen.ts';
import type { Layout } from './layout.ts';

/** What they are made of. */
interface ExecutionRowsOf {
  readonly layout: Layout;
  /** The rows of the pipelines. */
  readonly heads: readonly Row[];
  readonly executions: Table<Arn, ExecutionState>;
  /** The row of an execution, the same as long as that is the same. */
  readonly rowOf: (state: ExecutionState) => Row;
  /** One that nobody keeps. */
  readonly makeRow: (state: ExecutionState) => Row;
}

/** A hundred thousand rows, each made when somebody looks at it. */
export class ExecutionRows implements Rows {
  readonly #of: ExecutionRowsOf;

  constructor(of: ExecutionRowsOf) {
    this.#of = of;
  }

  get length(): number {
    return this.#of.layout.length;
  }

  at(place: number): Row | undefined {
    return this.#row(place, this.#of.rowOf);
  }

  slice(from: number, to: number): readonly Row[] {
    const places = Array.from({ length: Math.max(0, Math.min(to, this.length) - from) }, (_, index) => from + index);
    return places.map((place) => this.at(place)).filter((row) => row !== undefined);
  }

  changesSince(before: Rows): readonly number[] | null {
    if (!(before instanceof ExecutionRows) || before.#of.layout !== this.#of.layout) return null;
    const changed = this.#of.executions.changesSince(before.#of.executions);
    if (changed === null) return null;
    const { layout } = this.#of;
    const rows = changed.map((place) => layout.rowOf(place));
    for (const [index, head] of this.#of.heads.entries())
      if (before.#of.heads[index] !== head) rows.push(layout.heads[index] ?? 0);
    return rows;
  }

  placeOf(id: string): number {
    const { executions, heads, layout } = this.#of;
    const place = executions.placeOf(id as Arn);
    if (place !== undefined) return layout.rowOf(place);
    return layout.heads[heads.findIndex((head) => head.id === id)] ?? -1;
  }

  depthAt(place: number): number {
    return (this.#of.layout.at(place) ?? 0) < 0 ? 0 : 1;
  }

  branches(): Iterable<number> {
    return this.#of.layout.heads;
  }

  /** Whoever goes through all of them leaves nothing behind. */
  *[Symbol.iterator](): Iterator<Row> {
    for (let place = 0; place < this.length; place++) {
      const row = this.#row(place, this.#of.makeRow);
      if (row) yield row;
    }
  }

  #row(place: number, rowOf: (state: ExecutionState) => Row): Row | undefined {
    const { layout, heads, executions } = this.#of;
    const of = layout.at(place);
    if (of === undefined) return undefined;
    if (of < 0) return heads[~of];
    const state = executions.at(of);
    return state && rowOf(state);
  }
}
