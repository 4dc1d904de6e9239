import type { Arn } from '../../../src/domain/arn.ts';
import type { ExecutionState, State } from '../../../src/store/index.ts';

type Executions = State['executions'];

/** The executions of one pipeline; of those that changed since it was asked last, and not of all, it is asked whose they are. */
export function createExecutionsOf(): (executions: Executions, pipeline: Arn) => readonly ExecutionState[] {
  let last: Own | null = null;
  return (executions, pipeline) => {
    const before = last?.pipeline === pipeline ? last : null;
    const changed = before && executions.changesSince(before.executions);
    if (before && changed) {
      const own = changed.filter((place) => executions.at(place)?.execution.pipelineArn === pipeline);
      if (own.length === 0) last = { ...before, executions };
      else last = ownOf(executions, pipeline, [...new Set([...before.places, ...own])]);
    } else last = ownOf(executions, pipeline, Array(executions.size).keys());
    return last.own;
  };
}

interface Own {
  readonly executions: Executions;
  readonly pipeline: Arn;
  /** Where they stand in the store. */
  readonly places: readonly number[];
  readonly own: readonly ExecutionState[];
}

function ownOf(executions: Executions, pipeline: Arn, among: Iterable<number>): Own {
  const places: number[] = [];
  const own: ExecutionState[] = [];
  for (const place of among) {
    const state = executions.at(place);
    if (state?.execution.pipelineArn !== pipeline) continue;
    places.push(place);
    own.push(state);
  }
  return { executions, pipeline, places, own };
}
