import type { DescribeProcessingJobResponse, DescribeTrainingJobResponse } from '@aws-sdk/client-sagemaker';
import type { Arn, Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { jobKindOf, jobNameOf } from '../../domain/sessions/job-arn.ts';
import type { AccountSession } from '../account-session.ts';
import type { DescribedJob, JobReaders } from './job-ports.ts';
import { readPages } from '../read-pages.ts';

/** The most SageMaker takes. */
const MaxResults = 100;
/** A list takes one status. */
const UNDER_WAY = ['InProgress', 'Stopping'] as const;

export function jobReaders(session: AccountSession, region: Region): JobReaders {
  const sagemaker = { service: 'sagemaker', region } as const;

  const training = (StatusEquals: (typeof UNDER_WAY)[number]): Promise<(Arn | undefined)[]> =>
    readPages(async (NextToken) => {
      const page = await session.call({ ...sagemaker, operation: 'ListTrainingJobs' }, (client) =>
        client.listTrainingJobs({ StatusEquals, MaxResults, NextToken }),
      );
      return { items: page.TrainingJobSummaries?.map((job) => job.TrainingJobArn), nextToken: page.NextToken };
    });
  const processing = (StatusEquals: (typeof UNDER_WAY)[number]): Promise<(Arn | undefined)[]> =>
    readPages(async (NextToken) => {
      const page = await session.call({ ...sagemaker, operation: 'ListProcessingJobs' }, (client) =>
        client.listProcessingJobs({ StatusEquals, MaxResults, NextToken }),
      );
      return { items: page.ProcessingJobSummaries?.map((job) => job.ProcessingJobArn), nextToken: page.NextToken };
    });

  return {
    async running(kind) {
      const list = kind === 'training' ? training : processing;
      const found: (Arn | undefined)[] = [];
      for (const status of UNDER_WAY) found.push(...(await list(status)));
      return found.filter((arn) => arn !== undefined);
    },
    async describe(arn) {
      const name = jobNameOf(arn);
      const call = (operation: string) => ({ ...sagemaker, operation, subject: arn });
      try {
        if (jobKindOf(arn) === 'processing')
          return processingJob(
            arn,
            await session.call(call('DescribeProcessingJob'), (client) =>
              client.describeProcessingJob({ ProcessingJobName: name }),
            ),
          );
        return trainingJob(
          arn,
          await session.call(call('DescribeTrainingJob'), (client) =>
            client.describeTrainingJob({ TrainingJobName: name }),
          ),
        );
      } catch (thrown) {
        if (isGone(thrown)) return null;
        throw thrown;
      }
    },
  };
}

const trainingJob = (arn: Arn, job: DescribeTrainingJobResponse): DescribedJob => ({
  ...alike(arn, job),
  kind: 'training',
  status: job.TrainingJobStatus ?? 'unknown',
  startedAt: iso(job.TrainingStartTime),
  endedAt: iso(job.TrainingEndTime),
});

const processingJob = (arn: Arn, job: DescribeProcessingJobResponse): DescribedJob => ({
  ...alike(arn, job),
  kind: 'processing',
  status: job.ProcessingJobStatus ?? 'unknown',
  startedAt: iso(job.ProcessingStartTime),
  endedAt: iso(job.ProcessingEndTime),
});

type Alike = 'CreationTime' | 'FailureReason' | 'RoleArn' | 'StoppingCondition';

/** What jobs of both kinds tell under the same names. */
const alike = (arn: Arn, job: Pick<DescribeTrainingJobResponse | DescribeProcessingJobResponse, Alike>) => ({
  arn,
  name: jobNameOf(arn),
  createdAt: iso(job.CreationTime),
  maxRuntimeSeconds: job.StoppingCondition?.MaxRuntimeInSeconds ?? null,
  failureReason: job.FailureReason ?? null,
  role: job.RoleArn ?? null,
});

const iso = (date: Date | undefined): string | null => date?.toISOString() ?? null;

/** A job that does not exist is a validation error to SageMaker, told apart by its words alone. */
const isGone = (thrown: unknown): boolean =>
  thrown instanceof SagelaneError &&
  (thrown.code === 'ResourceNotFound' ||
    (thrown.code === 'ValidationException' && /not found|not exist/i.test(thrown.problems[0]?.why ?? '')));
