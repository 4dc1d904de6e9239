import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import { failureWords, isEnded } from './jobs.ts';
import { jobOfStep, type StepJob } from './step-jobs.ts';

/** A step whose job was stopped or failed by others than the execution itself fails with it. */
export function followJob(world: World, execution: ExecutionRecord, step: StepRecord): StepRecord {
  const record = runningJob(world, execution, step)?.record;
  if (!record || !isEnded(record)) return step;
  const words = failureWords(record);
  const failure = words ? words.FailureReason : 'ClientError: the job of this step was stopped';
  const status = step.status === 'Stopping' ? 'Stopped' : 'Failed';
  return { ...step, status, endedAt: world.now(), dueAt: null, ...(status === 'Failed' && { failure }) };
}

/** When a job that others have asked to stop will have stopped. */
export function jobDue(world: World, execution: ExecutionRecord, step: StepRecord): number {
  const record = runningJob(world, execution, step)?.record;
  const [stopped] = record?.status === 'Stopping' ? record.next : [];
  return stopped && record ? record.updatedAt + stopped.after : Infinity;
}

const runningJob = (world: World, execution: ExecutionRecord, step: StepRecord): StepJob | undefined =>
  step.endedAt === null && step.status !== 'Starting' ? jobOfStep(world, execution, step) : undefined;
