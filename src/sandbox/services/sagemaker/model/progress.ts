import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { Pace } from '../../../world/pace.ts';
import type { World } from '../../../world/world.ts';
import { definitionOf, type Definition } from './definition.ts';
import type { StepDefinition } from './definition-steps.ts';
import { executionValues } from './execution-values.ts';
import { followJob, jobDue } from './follow-job.ts';
import { readySteps } from './ready-steps.ts';
import { cachedRun, type CachedRun } from './step-cache.ts';
import { takeEffect } from './step-effects.ts';
import { beginStep, moveStep } from './step-run.ts';
import type { ValueOf } from './step-values.ts';

/** What moving an execution on depends on. */
export interface Moment {
  readonly definition: Definition;
  readonly now: number;
  readonly pace: Pace;
  /** The pipeline's own limit, when the execution has none. */
  readonly maxParallelSteps: number | null;
  readonly valueOf: ValueOf;
  /** An earlier run of the step whose result serves. */
  readonly cached: (step: StepDefinition) => CachedRun | undefined;
}

export function momentOf(world: World, execution: ExecutionRecord): Moment {
  const definition = definitionOf(world, execution.definition);
  const valueOf = executionValues(world, execution, definition);
  return {
    definition,
    valueOf,
    now: world.now(),
    pace: world.pace,
    maxParallelSteps: world.tables.pipelines.get(execution.pipeline)?.maxParallelSteps ?? null,
    cached: (step) => cachedRun(world, execution, step, valueOf),
  };
}

/** The transition: brings an execution up to now, and comes back when its next step is due. */
export function advanceExecution(world: World, arn: string): void {
  const execution = world.tables.executions.get(arn);
  if (execution) keepAdvanced(world, execution);
}

/** Moves the record on, lets its steps take effect, saves it and sets its timer. */
export function keepAdvanced(world: World, execution: ExecutionRecord): ExecutionRecord {
  const steps = execution.steps.map((step) => followJob(world, execution, step));
  const next = advance({ ...execution, steps }, momentOf(world, execution));
  const before = world.tables.executions.get(execution.arn);
  world.tables.executions.put(next.arn, next);
  takeEffect(world, before, next);
  const due = Math.min(...next.steps.map((step) => Math.min(step.dueAt ?? Infinity, jobDue(world, next, step))));
  if (Number.isFinite(due)) world.schedule('advance-execution', next.arn, due);
  else world.cancel('advance-execution', next.arn);
  return next;
}

/** The execution as it is at that moment: steps end, others begin, and in the end so does the whole. */
function advance(execution: ExecutionRecord, moment: Moment): ExecutionRecord {
  const moved = execution.steps.map((step) => moveStep(step, execution, moment));
  const failed = moved.some((step) => step.status === 'Failed');
  const ready = execution.status === 'Executing' && !failed ? readySteps({ ...execution, steps: moved }, moment) : [];
  const steps = [...moved, ...ready.map((step) => beginStep(step, moment))];
  const current = { ...execution, steps, updatedAt: moment.now };
  if (steps.some(isUnderWay))
    return steps.every((step, index) => step === execution.steps[index]) ? execution : current;
  if (execution.status === 'Stopping') return { ...current, status: 'Stopped' };
  if (execution.status !== 'Executing') return execution;
  // AWS says no more on the execution; the useful words are on the step.
  if (failed) return { ...current, status: 'Failed', failure: 'Step failure: One or multiple steps failed.' };
  return { ...current, status: 'Succeeded' };
}

const isUnderWay = (step: StepRecord): boolean => step.endedAt === null;
