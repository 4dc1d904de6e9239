import type { Arn } from '../../../../domain/arn.ts';
import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import type { Kept } from '../../resource-kind.ts';
import { processingJobs, trainingJobs, type ProcessingJobBody, type TrainingJobBody } from './jobs.ts';

/** The job that a step runs. */
export type StepJob =
  | { readonly type: 'Training'; readonly record: Kept<TrainingJobBody> }
  | { readonly type: 'Processing'; readonly record: Kept<ProcessingJobBody> };

export const stepJobArn = (
  { region, account }: ExecutionRecord,
  type: 'training-job' | 'processing-job',
  name: string,
): Arn => `arn:aws:sagemaker:${region}:${account}:${type}/${name}`;

export function jobOfStep(world: World, execution: ExecutionRecord, { target }: StepRecord): StepJob | undefined {
  if (target === null) return undefined;
  const place = { world, region: execution.region };
  const training = trainingJobs.find(place, stepJobArn(execution, 'training-job', target));
  if (training) return { type: 'Training', record: training };
  const processing = processingJobs.find(place, stepJobArn(execution, 'processing-job', target));
  return processing && { type: 'Processing', record: processing };
}

/** Ends, stops or goes on with the job as its step does. */
export function moveJob(
  world: World,
  job: StepJob,
  change: { readonly status: string; readonly failure: string | null },
): void {
  const next = { ...change, next: [] };
  if (job.type === 'Training') trainingJobs.change(world, job.record, next);
  else processingJobs.change(world, job.record, next);
}
