import type { CreateProcessingJobRequest, CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { NextStatus } from '../../../world/records/resource.ts';
import type { World } from '../../../world/world.ts';
import { resourceKind, type Kept, type ResourceKind } from '../../resource-kind.ts';
import { fail, invalid } from './sagemaker.ts';
import { requireSageMakerName } from './names.ts';

export type TrainingJobBody = Omit<CreateTrainingJobRequest, 'Tags'>;
export type ProcessingJobBody = Omit<CreateProcessingJobRequest, 'Tags'>;

/** Their statuses are SageMaker's secondary ones; `primaryStatus` tells the primary. */
export const trainingJobs = resourceKind<TrainingJobBody>('sagemaker:training-job');
export const processingJobs = resourceKind<ProcessingJobBody>('sagemaker:processing-job');

export const jobArn = ({ region, account }: Call, type: 'training-job' | 'processing-job', name = ''): Arn =>
  `arn:aws:sagemaker:${region}:${account}:${type}/${name}`;

const ENDED = new Set(['Completed', 'Failed', 'Stopped', 'MaxRuntimeExceeded', 'MaxWaitTimeExceeded']);

export const isEnded = ({ status }: { readonly status: string }): boolean => ENDED.has(status);

/** What SageMaker calls the state of a job as a whole. */
export function primaryStatus({ status }: { readonly status: string }) {
  if (status === 'MaxRuntimeExceeded' || status === 'MaxWaitTimeExceeded') return 'Stopped';
  if (status === 'Completed' || status === 'Failed' || status === 'Stopped' || status === 'Stopping') return status;
  return 'InProgress';
}

/** Why a failed job failed. */
export const failureWords = ({ status, failure }: { readonly status: string; readonly failure: string | null }) =>
  status === 'Failed' && { FailureReason: failure ?? 'AlgorithmError: asked to fail by the sandbox' };

/** When it ended; `undefined` while it runs. */
export const endOf = <B>(job: Kept<B>): number | undefined => (isEnded(job) ? job.history.at(-1)?.at : undefined);

export const startOf = <B>(job: Kept<B>): number | undefined =>
  job.history.find((one) => one.status === 'Training' || one.status === 'InProgress')?.at;

/** What a job goes through by itself: `SANDBOX_SECONDS` and `SANDBOX_FAIL` of its environment say how long and how. */
export function courseOf(
  world: World,
  job: { readonly environment: Readonly<Record<string, string>> | undefined; readonly most: number },
  stages: readonly [before: readonly string[], running: string, after: readonly string[]],
): NextStatus[] {
  const { pace } = world;
  const seconds = Number(job.environment?.['SANDBOX_SECONDS'] ?? NaN);
  const run = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : pace.jobRun;
  const [before, running, after] = stages;
  const short = Math.min(pace.stepStart, 60_000);
  const begin = [...before, running].map((status) => ({ status, after: short }));
  if (run > job.most * 1000) return [...begin, { status: 'MaxRuntimeExceeded', after: job.most * 1000 }];
  if (job.environment?.['SANDBOX_FAIL'] !== undefined) return [...begin, { status: 'Failed', after: run }];
  const end = [...after, 'Completed'].map((status, index) => ({ status, after: index === 0 ? run : short }));
  return [...begin, ...end];
}

/** A job of the caller's account that is not there is a `ValidationException`, as the SDK's waiters expect. */
export function jobNamed<B>(kind: ResourceKind<B>, arn: Arn, call: Call): Kept<B> {
  return kind.find(call, arn) ?? invalid('Requested resource not found.');
}

export function requireNewJob<B>(kind: ResourceKind<B>, arn: Arn, name: string | undefined, call: Call): void {
  requireSageMakerName(name, 63);
  if (kind.find(call, arn)) {
    fail(
      'ResourceInUse',
      `Job name must be unique within an AWS account and region, and a job with this name already exists (${arn})`,
    );
  }
}

/** Asks a job to stop; one that has ended cannot be. */
export function stopJob<B extends object>(kind: ResourceKind<B>, job: Kept<B>, call: Call): void {
  if (isEnded(job)) {
    invalid(
      `The request was rejected because the job is in status ${job.status === 'MaxRuntimeExceeded' ? 'Stopped' : job.status}.`,
    );
  }
  if (job.status === 'Stopping') return;
  const next = [{ status: 'Stopped', after: call.world.pace.stop }];
  kind.change(call.world, job, { status: 'Stopping', next, by: call.caller.arn });
  letExecutionKnow(call.world, job);
}

/** A job of a pipeline's step moves its execution on. */
function letExecutionKnow(world: World, { parent }: { readonly parent: Arn | null }): void {
  if (parent !== null) world.schedule('advance-execution', parent, world.now());
}

/** Fails a job that still runs. */
export function endJob(world: World, arn: Arn, failure: string): void {
  const record = world.tables.resources.get(arn);
  if (!record || isEnded(record)) return;
  for (const kind of [trainingJobs, processingJobs] as readonly ResourceKind<object>[]) {
    if (kind.kind === record.kind) kind.change(world, record, { status: 'Failed', failure, next: [] });
  }
  letExecutionKnow(world, record);
}
