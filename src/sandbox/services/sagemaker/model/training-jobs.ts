import type {
  CreateTrainingJobRequest,
  DescribeTrainingJobResponse,
  SecondaryStatus,
  TrainingJobSummary,
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
  requireNewJob,
  startOf,
  trainingJobs,
  type TrainingJobBody,
} from './jobs.ts';
import { withoutTags } from './names.ts';
import { fromTags } from '../../tag-list.ts';

type Job = Kept<TrainingJobBody>;

/** One day. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html */
const USUAL_MOST = 86_400;

export function makeTrainingJob(call: Call, input: CreateTrainingJobRequest): Job {
  const arn = jobArn(call, 'training-job', input.TrainingJobName);
  requireNewJob(trainingJobs, arn, input.TrainingJobName, call);
  requireCompatible(call, [
    [input.RemoteDebugConfig?.EnableRemoteDebug === true, 'remote debugging'],
    [input.DebugHookConfig !== undefined, 'Debugger'],
    [input.ProfilerConfig !== undefined && input.ProfilerConfig.DisableProfiler !== true, 'Profiler'],
  ]);
  const stopping = { MaxRuntimeInSeconds: USUAL_MOST, ...input.StoppingCondition };
  const job = trainingJobs.make(call, {
    arn,
    name: input.TrainingJobName ?? '',
    status: 'Starting',
    next: courseOf(call.world, { environment: input.Environment, most: stopping.MaxRuntimeInSeconds ?? USUAL_MOST }, [
      ['Downloading'],
      'Training',
      ['Uploading'],
    ]),
    tags: fromTags(input.Tags),
    body: { ...withoutTags(input), StoppingCondition: stopping },
  });
  startSession(call, arn);
  return job;
}

export function describeTrainingJobRecord(job: Job): DescribeTrainingJobResponse {
  const [started, ended] = [startOf(job), endOf(job)];
  const { SessionChainingConfig: _chaining, ...members } = job.body;
  const output = `${members.OutputDataConfig?.S3OutputPath ?? ''}/${job.name}/output/model.tar.gz`;
  return {
    EnableNetworkIsolation: false,
    EnableInterContainerTrafficEncryption: false,
    EnableManagedSpotTraining: false,
    ...members,
    StoppingCondition: members.StoppingCondition,
    TrainingJobName: job.name,
    TrainingJobArn: job.arn,
    ModelArtifacts: { S3ModelArtifacts: output.replace(/([^:])\/\/+/g, '$1/') },
    TrainingJobStatus: primaryStatus(job),
    SecondaryStatus: job.status as SecondaryStatus,
    ...failureWords(job),
    CreationTime: new Date(job.createdAt),
    LastModifiedTime: new Date(job.updatedAt),
    ...(started !== undefined && { TrainingStartTime: new Date(started) }),
    ...(ended !== undefined && { TrainingEndTime: new Date(ended) }),
    ...(started !== undefined &&
      ended !== undefined && {
        TrainingTimeInSeconds: Math.round((ended - started) / 1000),
        BillableTimeInSeconds: Math.round((ended - started) / 1000),
      }),
    SecondaryStatusTransitions: job.history.map(({ status, at }, index) => {
      const next = job.history[index + 1];
      return {
        Status: status as SecondaryStatus,
        StartTime: new Date(at),
        ...(next && { EndTime: new Date(next.at) }),
      };
    }),
  };
}

export function toTrainingJobSummary(job: Job): TrainingJobSummary {
  const ended = endOf(job);
  return {
    TrainingJobName: job.name,
    TrainingJobArn: job.arn,
    CreationTime: new Date(job.createdAt),
    LastModifiedTime: new Date(job.updatedAt),
    ...(ended !== undefined && { TrainingEndTime: new Date(ended) }),
    TrainingJobStatus: primaryStatus(job),
    SecondaryStatus: job.status as SecondaryStatus,
  };
}
