import { mapLimit } from '../domain/map-limit.ts';
import type { Aws } from '../aws/ports.ts';
import { placeKey, type AccountReach } from '../domain/account-reach.ts';
import type { AccountId } from '../domain/arn.ts';
import { isTerminal, type Execution, type SeenPipeline } from '../domain/execution.ts';
import { inTime } from './survey/in-time.ts';
import { Reaches, type AskedAccount } from './survey/reach.ts';

export interface ListExecutionsOptions {
  readonly aws: Aws;
  readonly accounts: readonly AskedAccount[];
  readonly pipelines: readonly SeenPipeline[];
  /** Newest executions of each pipeline. */
  readonly limit: number;
  /** What is known of one that ended, so that it is not asked for again; undefined: nothing. */
  readonly known?: (listed: Execution) => Execution | undefined;
  readonly answerWithinMs?: number;
}

export interface SurveyExecutionsOptions extends ListExecutionsOptions {
  /** AWS lists neither the end nor the useful reason of an execution: so many that ended, the newest, are described. */
  readonly describe: number;
  /** Told as the executions of a pipeline come in. */
  readonly onListed?: (executions: readonly Execution[]) => void;
}

export interface ExecutionSurvey {
  /** Newest first. */
  readonly executions: readonly Execution[];
  readonly reaches: readonly AccountReach[];
  /** That ended and are shown as listed, without end and useful reason. */
  readonly undescribed: number;
}

const PER_PLACE = 8;
const PLACES_AT_ONCE = 16;

/**
 * The executions of many pipelines in as few calls as AWS needs for them, each account and Region at its own pace. They are
 * told as they come in and not kept: of fifty accounts they are many.
 */
export async function listExecutions(
  options: ListExecutionsOptions,
  onListed: (executions: readonly Execution[], account: AccountId) => void,
): Promise<readonly AccountReach[]> {
  const reaches = new Reaches(options.accounts);
  await listInto(reaches, options, onListed);
  return reaches.all();
}

/** All of them, the newest first, and of those that ended as many described as are asked for. */
export async function surveyExecutions(options: SurveyExecutionsOptions): Promise<ExecutionSurvey> {
  const { aws, accounts, describe, onListed, answerWithinMs } = options;
  const reaches = new Reaches(accounts);
  const all: { execution: Execution; readonly account: AccountId }[] = [];
  await listInto(reaches, options, (executions, account) => {
    for (const execution of executions) all.push({ execution, account });
    onListed?.(executions);
  });
  all.sort((a, b) => b.execution.startedAt.localeCompare(a.execution.startedAt));
  const ended = all.filter(({ execution }) => isTerminal(execution.status) && execution.endedAt === null);
  await mapLimit(ended.slice(0, describe), PER_PLACE, async (one) => {
    const { execution, account } = one;
    const place = { id: account, region: askedRegion(accounts, account, execution.region) };
    const described = await reaches.ask(place, () =>
      inTime(
        aws,
        place,
        `describing an execution of ${execution.pipeline}`,
        () => aws.readers(account, execution.region).pipelines.execution(execution.arn),
        answerWithinMs,
      ),
    );
    if (!described) return;
    one.execution = described;
    onListed?.([described]);
  });
  const executions = all.map(({ execution }) => execution);
  return { executions, reaches: reaches.all(), undescribed: Math.max(0, ended.length - describe) };
}

async function listInto(
  reaches: Reaches,
  { aws, accounts, pipelines, limit, known, answerWithinMs }: ListExecutionsOptions,
  onListed: (executions: readonly Execution[], account: AccountId) => void,
): Promise<void> {
  const byPlace = Map.groupBy(
    // One that never ran has nothing to list.
    pipelines.filter(({ pipeline }) => pipeline.lastStartedAt !== null),
    ({ account, pipeline }) => placeKey({ id: account, region: pipeline.region }),
  );
  await mapLimit([...byPlace.values()], PLACES_AT_ONCE, (own) =>
    mapLimit(own, PER_PLACE, async ({ pipeline, account }) => {
      const place = { id: account, region: askedRegion(accounts, account, pipeline.region) };
      const listed = await reaches.ask(place, () =>
        inTime(
          aws,
          place,
          `listing executions of ${pipeline.name}`,
          () => aws.readers(account, pipeline.region).pipelines.executions(pipeline.arn, { limit, describe: false }),
          answerWithinMs,
        ),
      );
      if (!listed) return;
      onListed(
        listed.map((one) => (isTerminal(one.status) ? (known?.(one) ?? one) : one)),
        account,
      );
    }),
  );
}

/** A pipeline may lie in another Region than its account was asked in: its failures are the account's all the same. */
const askedRegion = (accounts: readonly AskedAccount[], account: AccountId, region: string): string =>
  accounts.some((one) => one.id === account && one.region === region)
    ? region
    : (accounts.find(({ id }) => id === account)?.region ?? region);
