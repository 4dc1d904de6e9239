import { accountOfArn, pipelineNameOf, type Arn } from '../../../src/domain/arn.ts';
import { isTerminal, type Execution, type Pipeline } from '../../../src/domain/execution.ts';
import type { ExecutionState } from '../../../src/store/index.ts';

/** A pipeline with its executions as they stood when the tree was made. */
export interface Group {
  readonly pipeline: Pipeline;
  /** Newest first. */
  readonly executions: readonly ExecutionState[];
  readonly count: number;
  /** Kept up to date by `changesIn`. */
  running: number;
  /** Index of its row. */
  place: number;
}

/** Where every execution stands, in the order of the store. */
export interface ExecutionTree {
  readonly groups: readonly Group[];
  readonly states: ExecutionState[];
  readonly places: readonly number[];
  readonly groupOf: readonly Group[];
}

export interface ExecutionChange {
  readonly place: number;
  readonly group: Group;
  readonly state: ExecutionState;
}

/** Groups by pipeline, our own first, then by name. */
export function treeOf(
  pipelines: ReadonlyMap<Arn, Pipeline>,
  executions: ReadonlyMap<Arn, ExecutionState>,
): ExecutionTree {
  const found = new Map<Arn, { readonly pipeline: Pipeline; readonly executions: ExecutionState[] }>();
  for (const pipeline of pipelines.values()) found.set(pipeline.arn, { pipeline, executions: [] });
  for (const state of executions.values()) {
    const arn = state.execution.pipelineArn;
    let group = found.get(arn);
    if (!group) found.set(arn, (group = { pipeline: pipelineFrom(state.execution), executions: [] }));
    group.executions.push(state);
  }
  const groups = [...found.values()]
    .sort((a, b) => Number(a.pipeline.shared) - Number(b.pipeline.shared) || compare(a.pipeline.name, b.pipeline.name))
    .map((group): Group => {
      group.executions.sort((a, b) => compare(b.execution.startedAt, a.execution.startedAt));
      const running = group.executions.filter(runs).length;
      return { ...group, count: group.executions.length, running, place: 0 };
    });
  const placeOf = new Map<ExecutionState, { readonly place: number; readonly group: Group }>();
  let place = 0;
  for (const group of groups) {
    group.place = place++;
    for (const state of group.executions) placeOf.set(state, { place: place++, group });
  }
  const states = [...executions.values()];
  const spots = states.map((state) => placeOf.get(state));
  return {
    groups,
    states,
    places: spots.map((spot) => spot?.place ?? 0),
    groupOf: spots.flatMap((spot) => (spot ? [spot.group] : [])),
  };
}

/** What changed since, when nothing came, went or moved; else null: the tree must be made anew. */
export function changesIn(
  tree: ExecutionTree,
  executions: ReadonlyMap<Arn, ExecutionState>,
): readonly ExecutionChange[] | null {
  if (executions.size !== tree.states.length) return null;
  const changed: { readonly index: number; readonly state: ExecutionState }[] = [];
  let index = 0;
  for (const state of executions.values()) {
    const before = tree.states[index];
    if (before !== state) {
      if (!before || !samePlace(before.execution, state.execution)) return null;
      changed.push({ index, state });
    }
    index++;
  }
  return changed.flatMap(({ index: at, state }) => {
    const [before, group, place] = [tree.states[at], tree.groupOf[at], tree.places[at]];
    if (!before || !group || place === undefined) return [];
    group.running += Number(runs(state)) - Number(runs(before));
    tree.states[at] = state;
    return [{ place, group, state }];
  });
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
