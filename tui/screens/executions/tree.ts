import { accountOfArn, pipelineNameOf, type Arn } from '../../../src/domain/arn.ts';
import { isTerminal, type Execution, type Pipeline } from '../../../src/domain/execution.ts';
import type { ExecutionState, Table } from '../../../src/store/index.ts';

/** A pipeline with its executions as they stood when the tree was made. */
export interface Group {
  readonly pipeline: Pipeline;
  readonly count: number;
  /** Kept up to date by `changesIn`. */
  running: number;
  /** Index of its row. */
  place: number;
}

/** Where every execution stands, by its place in the store. */
export interface ExecutionTree {
  readonly groups: readonly Group[];
  /** What the rows show now. */
  executions: Table<Arn, ExecutionState>;
  /** Indexes of their rows. */
  readonly rows: Int32Array;
  readonly groupOf: readonly Group[];
}

export interface ExecutionChange {
  readonly place: number;
  readonly group: Group;
  readonly state: ExecutionState;
  /** How many more of its group run. */
  readonly running: number;
}

interface Found {
  readonly pipeline: Pipeline;
  /** Of its executions in the store. */
  readonly places: number[];
  running: number;
}

/** Groups by pipeline, our own first, then by name; the executions of each newest first. */
export function treeOf(pipelines: ReadonlyMap<Arn, Pipeline>, executions: Table<Arn, ExecutionState>): ExecutionTree {
  const found = new Map<Arn, Found>();
  for (const pipeline of pipelines.values()) found.set(pipeline.arn, { pipeline, places: [], running: 0 });
  let place = 0;
  for (const state of executions.values()) {
    const arn = state.execution.pipelineArn;
    let group = found.get(arn);
    if (!group) found.set(arn, (group = { pipeline: pipelineFrom(state.execution), places: [], running: 0 }));
    group.places.push(place++);
    group.running += Number(runs(state));
  }
  const startOf = (at: number): string => executions.at(at)?.execution.startedAt ?? '';
  const rows = new Int32Array(executions.size);
  const groupOf = new Array<Group>(executions.size);
  let row = 0;
  const groups = [...found.values()]
    .sort((a, b) => Number(a.pipeline.shared) - Number(b.pipeline.shared) || compare(a.pipeline.name, b.pipeline.name))
    .map(({ pipeline, places, running }): Group => {
      const group: Group = { pipeline, count: places.length, running, place: row++ };
      for (const at of places.sort((a, b) => compare(startOf(b), startOf(a)))) {
        rows[at] = row++;
        groupOf[at] = group;
      }
      return group;
    });
  return { groups, executions, rows, groupOf };
}

/** What changed since, when nothing came, went or moved; else null: the tree must be made anew. */
export function changesIn(
  tree: ExecutionTree,
  executions: Table<Arn, ExecutionState>,
): readonly ExecutionChange[] | null {
  const before = tree.executions;
  const places = executions.size === before.size ? executions.changesSince(before) : null;
  if (places === null) return null;
  const changes: ExecutionChange[] = [];
  for (const place of places) {
    const [was, state, group] = [before.at(place), executions.at(place), tree.groupOf[place]];
    if (!was || !state || !group || !samePlace(was.execution, state.execution)) return null;
    changes.push({ place: tree.rows[place] ?? 0, group, state, running: Number(runs(state)) - Number(runs(was)) });
  }
  for (const { group, running } of changes) group.running += running;
  tree.executions = executions;
  return changes;
}

const runs = ({ execution }: ExecutionState): boolean => !isTerminal(execution.status);

const samePlace = (a: Execution, b: Execution): boolean =>
  a.arn === b.arn && a.pipelineArn === b.pipelineArn && a.startedAt === b.startedAt;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An execution of a pipeline that was not listed, or not yet. */
const pipelineFrom = ({ pipelineArn, owner, region }: Execution): Pipeline => ({
  arn: pipelineArn,
  name: pipelineNameOf(pipelineArn),
  owner: accountOfArn(pipelineArn) ?? owner,
  region,
  shared: false,
});
