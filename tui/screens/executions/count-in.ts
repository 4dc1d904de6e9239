import type { ExecutionState, State } from '../../../src/store/index.ts';

/** How many executions are so; of those that changed since it was asked last, and not of all. */
export function countIn(is: (state: ExecutionState) => boolean): (executions: State['executions']) => number {
  let last: { readonly executions: State['executions']; readonly count: number } | null = null;
  return (executions) => {
    if (last?.executions === executions) return last.count;
    const before = last?.executions;
    const places = before ? executions.changesSince(before) : null;
    let count = 0;
    if (last && before && places) {
      count = last.count;
      for (const place of places) count += as(executions.at(place), is) - as(before.at(place), is);
    } else for (const state of executions.values()) count += as(state, is);
    last = { executions, count };
    return count;
  };
}

const as = (state: ExecutionState | undefined, is: (state: ExecutionState) => boolean): number =>
  state !== undefined && is(state) ? 1 : 0;
