import type { Call } from '../../../operation.ts';
import type { ExecutionRecord } from '../../../world/records/execution.ts';
import { requireRoom } from './executions.ts';
import { definitionOf } from './definition.ts';
import { keepAdvanced, momentOf } from './progress.ts';
import { fail } from './sagemaker.ts';
import { beginStep, stopStep } from './step-run.ts';

/** Asks every running step to stop; asking again changes nothing. */
export function stopExecution(call: Call, execution: ExecutionRecord): void {
  const { world, now } = call;
  if (execution.status === 'Stopping') return;
  if (execution.status !== 'Executing') {
    fail(
      'ConflictException',
      `Pipeline execution with ARN ${execution.arn} has status ${execution.status}. Only executing pipeline executions can be stopped.`,
    );
  }
  const { steps: defined } = definitionOf(world, execution.definition);
  const typeOf = (name: string): string | undefined => defined.find((one) => one.name === name)?.type;
  const steps = execution.steps.map((step) => stopStep(step, typeOf(step.name), now, world.pace.stop));
  keepAdvanced(world, { ...execution, status: 'Stopping', steps, updatedAt: now, updatedBy: call.caller.arn });
}

/** Goes on from the failed and stopped steps, under the same ARN. */
export function retryExecution(call: Call, execution: ExecutionRecord, maxParallelSteps: number | null): void {
  const { world, now } = call;
  if (execution.status !== 'Failed' && execution.status !== 'Stopped') {
    fail(
      'ConflictException',
      `Pipeline execution with ARN ${execution.arn} has status ${execution.status}. Only failed or stopped pipeline executions can be retried.`,
    );
  }
  requireRoom(call, execution.account);
  const moment = momentOf(world, execution);
  const steps = execution.steps.map((step) => {
    const defined = moment.definition.steps.find((one) => one.name === step.name);
    return step.status === 'Succeeded' || !defined ? step : beginStep(defined, moment, step.attempts + 1);
  });
  keepAdvanced(world, {
    ...execution,
    status: 'Executing',
    failure: null,
    maxParallelSteps: maxParallelSteps ?? execution.maxParallelSteps,
    steps,
    updatedAt: now,
    updatedBy: call.caller.arn,
  });
}
