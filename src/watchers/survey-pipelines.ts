import { mapLimit } from '../domain/map-limit.ts';
import type { Aws, OwnedShare } from '../aws/ports.ts';
import type { AccountReach } from '../domain/account-reach.ts';
import { accountOfArn, pipelineNameOf, regionOfArn, type Arn } from '../domain/arn.ts';
import type { Pipeline, PipelineGrant, SeenPipeline } from '../domain/execution.ts';
import type { Manifest } from '../domain/manifest.ts';
import { permissionLabel } from '../domain/permissions.ts';
import { inTime } from './survey/in-time.ts';
import { Reaches, type AskedAccount } from './survey/reach.ts';

export interface SurveyPipelinesOptions {
  readonly aws: Aws;
  readonly accounts: readonly AskedAccount[];
  readonly manifest: Manifest | null;
  /** Asks RAM for the name and the permission of each share that a pipeline comes by. */
  readonly grants: boolean;
  readonly answerWithinMs?: number;
}

export interface PipelineSurvey {
  readonly seen: readonly SeenPipeline[];
  readonly reaches: readonly AccountReach[];
}

const ACCOUNTS_AT_ONCE = 16;

/**
 * Own pipelines of each account, and those that others share with it, all accounts side by side. A pipeline is told once,
 * by its owner if we hold it. An account that cannot be asked is told with its reason and stops nobody.
 */
export async function surveyPipelines(options: SurveyPipelinesOptions): Promise<PipelineSurvey> {
  const { accounts } = options;
  const reaches = new Reaches(accounts);
  const found = await mapLimit(accounts, ACCOUNTS_AT_ONCE, (account) => readAccount(account, options, reaches));
  const seen = new Map<Arn, SeenPipeline>();
  for (const one of [...found.flatMap(({ own }) => own), ...found.flatMap(({ shared }) => shared)])
    if (!seen.has(one.pipeline.arn)) seen.set(one.pipeline.arn, one);
  return { seen: [...seen.values()], reaches: reaches.all() };
}

interface Found {
  readonly own: readonly SeenPipeline[];
  readonly shared: readonly SeenPipeline[];
}

async function readAccount(
  account: AskedAccount,
  { aws, manifest, grants, answerWithinMs }: SurveyPipelinesOptions,
  reaches: Reaches,
): Promise<Found> {
  const readers = aws.readers(account.id, account.region);
  const within = <T>(what: string, work: () => Promise<T>): Promise<T | undefined> =>
    reaches.ask(account, () => inTime(aws, account, what, work, answerWithinMs));
  const [own = [], shared = []] = await Promise.all([
    within('listing the pipelines', () => readers.pipelines.own()),
    within('listing what is shared', () => readers.shares.sharedPipelines()),
  ]);
  const received =
    grants && shared.length > 0 ? await within('reading the shares', () => readers.shares.received()) : undefined;
  return {
    own: own.map((pipeline) => ({ pipeline, account: account.id })),
    shared: shared.map(({ arn, shareArn }) => ({
      pipeline: sharedPipeline(arn, account.region, grantOf(shareArn, received ?? [], manifest)),
      account: account.id,
    })),
  };
}

export const sharedPipeline = (arn: Arn, region: string, grant?: PipelineGrant): Pipeline => ({
  arn,
  name: pipelineNameOf(arn),
  owner: accountOfArn(arn) ?? '',
  region: regionOfArn(arn) ?? region,
  shared: true,
  ...(grant === undefined ? {} : { grant }),
});

/** RAM may refuse a consumer the permissions of a share: then they are unknown, not guessed. */
function grantOf(shareArn: Arn, received: readonly OwnedShare[], manifest: Manifest | null): PipelineGrant {
  const share = received.find(({ arn }) => arn === shareArn);
  const permission = share?.permissionArns.find((arn) => /pipeline/i.test(arn)) ?? share?.permissionArns[0];
  const owner = share?.owner ?? accountOfArn(shareArn);
  const alias = manifest?.accounts.find(({ id }) => id === owner)?.alias;
  const declared = manifest?.shares.find((one) => one.owner === alias && one.name === share?.name);
  return {
    shareArn,
    share: share?.name ?? null,
    permission: permission === undefined ? 'unknown' : permissionLabel(permission),
    declared: declared?.name ?? null,
  };
}
