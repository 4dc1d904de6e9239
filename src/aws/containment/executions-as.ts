import type { Arn, Region } from '../../domain/arn.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { AccountSession } from '../account-session.ts';
import { readPages } from '../read-pages.ts';
import type { ExecutionsAs } from './ports.ts';

/** The most SageMaker takes. */
const PAGE = 100;
const AT_ONCE = 8;
/** An execution ends after 672 hours. https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-pipeline.html */
const LONGEST_MS = 29 * 86_400_000;

interface ListedPipeline {
  readonly arn: Arn;
  readonly role: Arn | null;
  /** Milliseconds; 0: never. */
  readonly changedAt: number;
  readonly beganAt: number;
}

interface Began {
  readonly arn: Arn;
  readonly at: number;
}

/**
 * AWS tells the role of a pipeline in its list, and of an execution nowhere: so only pipelines of the role that began
 * something lately are asked what runs, and, after them, those that were given their present role since.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_PipelineSummary.html
 */
export async function executionsAs(
  session: AccountSession,
  region: Region,
  role: Arn,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<ExecutionsAs> {
  const sagemaker = { service: 'sagemaker', region } as const;
  const since = now.getTime() - LONGEST_MS;

  const pipelines = await readPages<ListedPipeline>(async (NextToken) => {
    const page = await session.call({ ...sagemaker, operation: 'ListPipelines' }, (client) =>
      client.listPipelines({ MaxResults: PAGE, NextToken }),
    );
    const items = page.PipelineSummaries?.map((one) => ({
      arn: one.PipelineArn ?? '',
      role: one.RoleArn ?? null,
      // What was made and never changed has had no other role.
      changedAt: differs(one.LastModifiedTime, one.CreationTime) ? (one.LastModifiedTime?.getTime() ?? 0) : 0,
      beganAt: one.LastExecutionTime?.getTime() ?? 0,
    }));
    return { items, nextToken: page.NextToken };
  });
  const lately = pipelines.filter(({ beganAt }) => beganAt >= since).sort((a, b) => b.beganAt - a.beganAt);
  const wanted = [
    ...lately.filter((one) => one.role === role),
    ...lately.filter((one) => one.role !== role && one.changedAt >= since),
  ];

  const running = (pipeline: Arn): Promise<readonly Began[]> =>
    readPages(async (NextToken) => {
      const call = { ...sagemaker, operation: 'ListPipelineExecutions', subject: pipeline };
      const page = await session.call(call, (client) =>
        client.listPipelineExecutions({
          PipelineName: pipeline,
          CreatedAfter: new Date(since),
          MaxResults: PAGE,
          NextToken,
        }),
      );
      const items = page.PipelineExecutionSummaries?.filter(({ PipelineExecutionStatus: status }) =>
        UNDER_WAY.has(status ?? ''),
      ).map(({ PipelineExecutionArn = '', StartTime }) => ({
        arn: PipelineExecutionArn,
        at: StartTime?.getTime() ?? 0,
      }));
      return { items, nextToken: page.NextToken };
    });

  const found = await mapLimit(wanted.slice(0, most), AT_ONCE, async (one) => {
    const under = await running(one.arn);
    return one.role === role
      ? { running: under, unsure: [] }
      : { running: [], unsure: under.filter(({ at }) => at < one.changedAt) };
  });
  return {
    running: found.flatMap((one) => one.running.map(({ arn }) => arn)),
    unsure: found.flatMap((one) => one.unsure.map(({ arn }) => arn)),
    unread: Math.max(0, wanted.length - most),
  };
}

const UNDER_WAY: ReadonlySet<string> = new Set(['Executing', 'Stopping']);

const differs = (one: Date | undefined, other: Date | undefined): boolean => one?.getTime() !== other?.getTime();
