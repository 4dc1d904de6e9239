import type {
  CreateProcessingJobRequest,
  DescribeProcessingJobResponse,
  ProcessingJobSummary,
} from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import type { Kept } from '../../resource-kind.ts';
import { requireCompatible, startSession } from './job-sessions.ts';
import {
  courseOf,
  endOf,
  failureWords,
  jobArn,
  primaryStatus,
  processingJobs,
  requireNewJob,
  startOf,
  type ProcessingJobBody,
} from './jobs.ts';
import { withoutTags } from './names.ts';
import { fromTags } from '../../tag-list.ts';

type Job = Kept<ProcessingJobBody>;

const USUAL_MOST = 86_400;

export function makeProcessingJob(call: Call, input: CreateProcessingJobRequest): Job {
  const arn = jobArn(call, 'processing-job', input.ProcessingJobName);
  requireNewJob(processingJobs, arn, input.ProcessingJobName, call);
  requireCompatible(call, [
    [input.ProcessingInputs?.some((one) => one.DatasetDefinition) === true, 'a DatasetDefinition'],
  ]);
  const most = input.StoppingCondition?.MaxRuntimeInSeconds ?? USUAL_MOST;
  const job = processingJobs.make(call, {
    arn,
    name: input.ProcessingJobName ?? '',
    status: 'Starting',
    next: courseOf(call.world, { environment: input.Environment, most }, [[], 'InProgress', []]),
    tags: fromTags(input.Tags),
    body: withoutTags(input),
  });
  startSession(call, arn);
  return job;
}

export const describeProcessingJobRecord = (job: Job): DescribeProcessingJobResponse => {
  const started = startOf(job);
  return {
    ...job.body,
    ...toProcessingJobSummary(job),
    ProcessingJobName: job.name,
    ...(started !== undefined && { ProcessingStartTime: new Date(started) }),
  };
};

export function toProcessingJobSummary(job: Job): ProcessingJobSummary {
  const ended = endOf(job);
  return {
    ProcessingJobName: job.name,
    ProcessingJobArn: job.arn,
    CreationTime: new Date(job.createdAt),
    LastModifiedTime: new Date(job.updatedAt),
    ...(ended !== undefined && { ProcessingEndTime: new Date(ended) }),
    ProcessingJobStatus: primaryStatus(job),
    ...failureWords(job),
  };
}
