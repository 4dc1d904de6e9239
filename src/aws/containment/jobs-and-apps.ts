import { randomUUID } from 'node:crypto';
import type { DescribeAppRequest } from '@aws-sdk/client-sagemaker';
import { nameOfArn, type Arn, type Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { JobKind } from '../../domain/sessions/background-session.ts';
import type { AccountSession } from '../account-session.ts';
import { studioWriters } from '../sagemaker/studio-writers.ts';
import type { AppName, ContainmentReaders, ContainmentWriters } from './ports.ts';
import { retrying, type Retrying } from '../retrying.ts';

export function runningReaders(
  session: AccountSession,
  region: Region,
): Pick<ContainmentReaders, 'executionStatus' | 'appStatus'> {
  const call = (operation: string, subject: string) => ({ service: 'sagemaker', operation, region, subject }) as const;
  return {
    executionStatus: (execution) =>
      nullWhenGone(async () => {
        const answer = await session.call(call('DescribePipelineExecution', execution), (client) =>
          client.describePipelineExecution({ PipelineExecutionArn: execution }),
        );
        return answer.PipelineExecutionStatus ?? 'unknown';
      }),
    appStatus: (domainId, app) =>
      nullWhenGone(async () => {
        const answer = await session.call(call('DescribeApp', domainId), (client) =>
          client.describeApp(appInput(domainId, app)),
        );
        return answer.Status === 'Deleted' ? null : (answer.Status ?? 'unknown');
      }),
  };
}

export function runningWriters(
  session: AccountSession,
  region: Region,
  retry: Retrying,
): Pick<ContainmentWriters, 'stopJob' | 'deleteApp'> {
  return {
    stopJob: (job, kind) => retrying(retry, OPERATIONS[kind], () => unlessEnded(stop(session, region, job, kind))),
    deleteApp: (domainId, app) =>
      retrying(retry, 'DeleteApp', async () => {
        try {
          await studioWriters(session, region).deleteApp(domainId, { ...app, status: 'InService', instanceType: null });
        } catch (thrown) {
          // An app that is being deleted, or is gone, is refused as one in use.
          if (!isDeleting(thrown)) throw thrown;
        }
      }),
  };
}

const OPERATIONS = {
  training: 'StopTrainingJob',
  processing: 'StopProcessingJob',
  execution: 'StopPipelineExecution',
} as const;

async function stop(session: AccountSession, region: Region, job: Arn, kind: JobKind): Promise<void> {
  const call = { service: 'sagemaker', operation: OPERATIONS[kind], region, subject: job } as const;
  if (kind === 'execution')
    await session.call(call, (client) =>
      client.stopPipelineExecution({ PipelineExecutionArn: job, ClientRequestToken: randomUUID() }),
    );
  else if (kind === 'processing')
    await session.call(call, (client) => client.stopProcessingJob({ ProcessingJobName: nameOfArn(job) }));
  else await session.call(call, (client) => client.stopTrainingJob({ TrainingJobName: nameOfArn(job) }));
}

/** SageMaker refuses to stop what has ended, in different words for each kind. */
async function unlessEnded(stopping: Promise<void>): Promise<boolean> {
  try {
    await stopping;
    return true;
  } catch (thrown) {
    const [problem] = thrown instanceof SagelaneError ? thrown.problems : [];
    const why = problem?.why ?? '';
    // Somebody else has stopped it: whether it has ended is looked at later, as of what we stop.
    if (problem && REFUSED.has(problem.code) && /status Stopping/i.test(why)) return true;
    const ended = /(in|has) status|not found|not exist|cannot be stopped|already/i.test(why);
    if (problem && (GONE.has(problem.code) || (REFUSED.has(problem.code) && ended))) return false;
    throw thrown;
  }
}

const GONE: ReadonlySet<string> = new Set(['ResourceNotFound', 'ResourceNotFoundException']);
const REFUSED: ReadonlySet<string> = new Set(['ValidationException', 'ValidationError', 'ConflictException']);

const isDeleting = (thrown: unknown): boolean =>
  thrown instanceof SagelaneError &&
  thrown.code === 'ResourceInUse' &&
  /status (Deleting|Deleted|Failed)/i.test(thrown.problems[0]?.why ?? '');

async function nullWhenGone<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (thrown) {
    const [problem] = thrown instanceof SagelaneError ? thrown.problems : [];
    if (problem && (GONE.has(problem.code) || /not found|not exist/i.test(problem.why ?? ''))) return null;
    throw thrown;
  }
}

const appInput = (DomainId: string, { name, type, space, userProfile }: AppName): DescribeAppRequest => ({
  DomainId,
  AppName: name,
  AppType: type as DescribeAppRequest['AppType'],
  ...(space === null ? { UserProfileName: userProfile ?? undefined } : { SpaceName: space }),
});
