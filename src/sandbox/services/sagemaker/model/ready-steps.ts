import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { StepDefinition } from './definition-steps.ts';
import type { Moment } from './progress.ts';

/** Steps whose turn it is, in the definition's order, as many as may run at once. */
export function readySteps(execution: ExecutionRecord, { definition, maxParallelSteps }: Moment): StepDefinition[] {
  const begun = new Map(execution.steps.map((step) => [step.name, step]));
  const limit = execution.maxParallelSteps ?? maxParallelSteps ?? 50;
  const free = limit - execution.steps.filter((step) => step.endedAt === null).length;
  const ready = definition.steps.filter(
    (step) => isSelected(execution, step) && !begun.has(step.name) && isReady(step, begun),
  );
  return ready.slice(0, Math.max(0, free));
}

const isSelected = ({ selective }: ExecutionRecord, { name }: StepDefinition): boolean =>
  !selective || selective.steps.includes(name);

function isReady(step: StepDefinition, begun: ReadonlyMap<string, StepRecord>): boolean {
  const condition = step.branch ? begun.get(step.branch.condition) : undefined;
  if (step.branch && (condition?.status !== 'Succeeded' || condition.outcome !== step.branch.outcome)) return false;
  // A step that waits for one in a branch not taken never runs: it is not begun, so this is not ready either.
  return step.after.every((name) => begun.get(name)?.status === 'Succeeded');
}
