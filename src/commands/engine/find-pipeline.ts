import { accountOfArn, pipelineNameOf, regionOfArn, type AccountId, type Arn } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { Pipeline } from '../../domain/execution.ts';
import type { CommandContext, WorkAccount } from './context.ts';

/** A pipeline as one of the operator's accounts sees it. */
export interface SeenPipeline {
  readonly pipeline: Pipeline;
  /** The account whose credentials see it. */
  readonly account: AccountId;
}

/** Own pipelines of each account, then those that others share with it; a pipeline is told once, by its owner if we are it. */
export async function visiblePipelines(context: CommandContext): Promise<readonly SeenPipeline[]> {
  const aws = await context.aws();
  const accounts = await context.accounts();
  const seen = new Map<Arn, SeenPipeline>();
  for (const { id, region } of accounts) {
    for (const pipeline of await aws.readers(id, region).pipelines.own())
      seen.set(pipeline.arn, { pipeline, account: id });
  }
  for (const { id, region } of accounts) {
    for (const { arn } of await aws.readers(id, region).shares.sharedPipelines()) {
      if (!seen.has(arn)) seen.set(arn, { pipeline: sharedPipeline(arn, region), account: id });
    }
  }
  return [...seen.values()];
}

/** Finds a pipeline by ARN or by name. A bare name means the caller's own pipeline to AWS, so it is made an ARN here. */
export async function findPipeline(context: CommandContext, text: string): Promise<SeenPipeline> {
  if (text.startsWith('arn:')) return { pipeline: sharedPipeline(text, ''), account: await accountFor(context, text) };
  const found = (await visiblePipelines(context)).filter(({ pipeline }) => pipeline.name === text);
  const [only, second] = found;
  if (only && !second) return only;
  if (only) {
    throw new SagelaneError({
      code: 'AmbiguousPipeline',
      what: `${found.length} pipelines are named ${text}: ${found.map(({ pipeline }) => pipeline.arn).join(', ')}`,
      fix: 'give the ARN, or narrow by --account',
    });
  }
  throw new SagelaneError({
    code: 'PipelineNotFound',
    what: `no pipeline is named ${text}`,
    where: `accounts ${(await context.accounts()).map(nameOf).join(', ')}`,
    why: 'neither do these accounts own one, nor is one shared with them',
    fix: 'see `sagelane executions list`, or give the ARN',
  });
}

/** Which of the operator's accounts acts on an ARN: the only one selected, else its owner, else the first. */
export async function accountFor(context: CommandContext, arn: Arn): Promise<AccountId> {
  const accounts = await context.accounts();
  const owner = accountOfArn(arn);
  const chosen = accounts.length === 1 ? accounts[0] : (accounts.find(({ id }) => id === owner) ?? accounts[0]);
  if (!chosen)
    throw new SagelaneError({
      code: 'NoAccount',
      what: `no account to reach ${arn} with`,
      fix: 'name one by --account',
    });
  return chosen.id;
}

const nameOf = ({ id, alias }: WorkAccount): string => alias ?? id;

const sharedPipeline = (arn: Arn, region: string): Pipeline => ({
  arn,
  name: pipelineNameOf(arn),
  owner: accountOfArn(arn) ?? '',
  region: regionOfArn(arn) ?? region,
  shared: true,
});
