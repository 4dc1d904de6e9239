import type { Arn } from '../../../../domain/arn.ts';
import type { World } from '../../../world/world.ts';
import { keepAdvanced } from './progress.ts';

/** Fails what still runs of an execution, and with it the execution. */
export function failExecution(world: World, arn: Arn, failure: string): void {
  const execution = world.tables.executions.get(arn);
  if (execution?.status !== 'Executing' && execution?.status !== 'Stopping') return;
  const end = { status: 'Failed', endedAt: world.now(), dueAt: null, failure } as const;
  const steps = execution.steps.map((step) => (step.endedAt === null ? { ...step, ...end } : step));
  keepAdvanced(world, { ...execution, steps });
}
