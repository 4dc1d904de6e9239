import type { Execution } from '../domain/execution.ts';
import type { ExecutionState } from './state.ts';

/**
 * Of a hundred thousand executions many texts are the same: pipelines, accounts, states, reasons. Each answer of AWS brings
 * its own copy of them; here one is kept. Half of the memory of a long list is in this.
 */
const texts = new Map<string, string>();
/** Beyond so many they are not the same ones any more. */
const MOST = 50_000;

function one<Text extends string>(text: Text): Text {
  const known = texts.get(text);
  if (known !== undefined) return known as Text;
  if (texts.size < MOST) texts.set(text, text);
  return text;
}

const NONE: readonly never[] = [];
const none = <Item>(list: readonly Item[]): readonly Item[] => (list.length === 0 ? NONE : list);

/** The same state, sharing what it has in common with others. */
export function compact(state: ExecutionState): ExecutionState {
  const { execution, parameters, pending, seenAt } = state;
  const { pipelineArn, pipeline, owner, region, status, failureReason } = execution;
  const shared: Execution = {
    ...execution,
    pipelineArn: one(pipelineArn),
    pipeline: one(pipeline),
    owner: one(owner),
    region: one(region),
    status: one(status),
    failureReason: failureReason === null || failureReason.length > 200 ? failureReason : one(failureReason),
  };
  const kept = {
    execution: shared,
    steps: state.steps,
    parameters: none(parameters),
    pending: none(pending),
    seenAt: one(seenAt),
  };
  // Most have no more than this: written out they are one object each, where a spread would leave a second one beside it.
  return Object.keys(state).length === Object.keys(kept).length ? kept : { ...state, ...kept };
}
