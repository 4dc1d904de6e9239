import { accountOfArn, pipelineNameOf, type Arn } from '../../../src/domain/arn.ts';
import { isTerminal, type Execution, type Pipeline } from '../../../src/domain/execution.ts';
import type { ExecutionState, Table } from '../../../src/store/index.ts';

type Executions = Table<Arn, ExecutionState>;

/** A pipeline with its executions, by their places in the store: newest first. */
export interface Group {
  pipeline: Pipeline;
  readonly places: number[];
  running: number;
}

/** Which row stands where: the same object as long as nothing came, went or moved. */
export interface Layout {
  /** Our own first, then by name. */
  readonly groups: readonly Group[];
  /** Of each row: the place of its execution in the store, or `~index` of the group that it heads. */
  readonly rows: Int32Array;
  /** Of each group: its row. */
  readonly heads: Int32Array;
  /** Of each execution, by its place in the store: its row. */
  readonly rowOf: Int32Array;
}

/**
 * All pipelines and executions as one tree, kept up with the store: of a hundred thousand executions few come or change at
 * a time, and only the groups in which they are get looked at.
 */
export class ExecutionTree {
  #pipelines: ReadonlyMap<Arn, Pipeline> | null = null;
  #executions: Executions | null = null;
  #groups = new Map<Arn, Group>();
  #layout: Layout | null = null;

  follow(pipelines: ReadonlyMap<Arn, Pipeline>, executions: Executions): Layout {
    const changed = this.#executions && executions.changesSince(this.#executions);
    const before = changed && this.#executions;
    if (changed === null) this.#groups = new Map();
    this.#executions = executions;
    const unordered = new Set<Group>();
    for (const place of changed ?? Array(executions.size).keys()) {
      const is = executions.at(place);
      const moved = is && this.#see(place, before?.at(place)?.execution, is.execution);
      if (moved) unordered.add(moved);
    }
    const listed = pipelines !== this.#pipelines || changed === null;
    if (listed) this.#name(pipelines);
    if (this.#layout === null || listed || unordered.size > 0) {
      const startOf = (place: number): string => executions.at(place)?.execution.startedAt ?? '';
      for (const { places } of unordered) places.sort((a, b) => compare(startOf(b), startOf(a)) || a - b);
      this.#layout = layoutOf([...this.#groups.values()], executions.size);
    }
    return this.#layout;
  }

  /** Puts an execution into its group; answers the group when it is not in order after it. */
  #see(place: number, was: Execution | undefined, is: Execution): Group | null {
    const group = this.#groupOf(is);
    group.running += Number(runs(is));
    if (!was) {
      group.places.push(place);
      return group;
    }
    const before = this.#groupOf(was);
    before.running -= Number(runs(was));
    if (before === group) return was.startedAt === is.startedAt ? null : group;
    before.places.splice(before.places.indexOf(place), 1);
    group.places.push(place);
    return group;
  }

  #groupOf(execution: Execution): Group {
    const arn = execution.pipelineArn;
    const known = this.#groups.get(arn);
    if (known) return known;
    const group = { pipeline: this.#pipelines?.get(arn) ?? pipelineFrom(execution), places: [], running: 0 };
    this.#groups.set(arn, group);
    return group;
  }

  /** As they are listed now; pipelines are never taken away. */
  #name(pipelines: ReadonlyMap<Arn, Pipeline>): void {
    this.#pipelines = pipelines;
    for (const pipeline of pipelines.values()) {
      const group = this.#groups.get(pipeline.arn);
      if (group) group.pipeline = pipeline;
      else this.#groups.set(pipeline.arn, { pipeline, places: [], running: 0 });
    }
  }
}

function layoutOf(found: readonly Group[], executions: number): Layout {
  const groups = found.toSorted(
    ({ pipeline: a }, { pipeline: b }) =>
      Number(a.shared) - Number(b.shared) || compare(a.name, b.name) || compare(a.arn, b.arn),
  );
  const rows = new Int32Array(groups.length + executions);
  const heads = new Int32Array(groups.length);
  const rowOf = new Int32Array(executions);
  let row = 0;
  for (const [index, { places }] of groups.entries()) {
    heads[index] = row;
    rows[row++] = ~index;
    for (const place of places) {
      rowOf[place] = row;
      rows[row++] = place;
    }
  }
  return { groups, rows, heads, rowOf };
}

const runs = ({ status }: Execution): boolean => !isTerminal(status);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An execution of a pipeline that was not listed, or not yet. */
const pipelineFrom = ({ pipelineArn, owner, region }: Execution): Pipeline => ({
  arn: pipelineArn,
  name: pipelineNameOf(pipelineArn),
  owner: accountOfArn(pipelineArn) ?? owner,
  region,
  shared: false,
});
