import { placeNames, silentNames, type AccountReach } from '../../domain/account-reach.ts';
import { accountOfArn, pipelineNameOf, regionOfArn, type AccountId, type Arn } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { Pipeline, SeenPipeline } from '../../domain/execution.ts';
import type { CommandContext } from './context.ts';

export type { SeenPipeline } from '../../domain/execution.ts';

/**
 * Own pipelines of each account, then those that others share with it; a pipeline is told once, by its owner if we are it.
 * Accounts that cannot be asked are left out, unless none is left: then their reasons are the error.
 */
export async function visiblePipelines(
  context: CommandContext,
  { grants = false }: { readonly grants?: boolean } = {},
): Promise<{ readonly seen: readonly SeenPipeline[]; readonly reaches: readonly AccountReach[] }> {
  const survey = await context.watch.pipelines({ accounts: await context.places(), grants });
  throwIfNobodyAnswered(survey.reaches);
  return survey;
}

/** Where some answered the failures of the others are told beside; where nobody did they are the error. */
export function throwIfNobodyAnswered(reaches: readonly AccountReach[]): void {
  if (reaches.length === 0 || reaches.some(({ status }) => status !== 'unreadable')) return;
  throw new SagelaneError(reaches.flatMap(({ problems }) => problems));
}

/** Says of each account that could not be read, or not all of it, why; and of the others that they answered. */
export function tellReaches(context: CommandContext, reaches: readonly AccountReach[]): void {
  for (const reach of reaches)
    context.emit({ type: reach.status === 'answered' ? 'account.answered' : 'account.unreadable', reach });
  for (const usage of context.calls()) context.emit({ type: 'calls.counted', usage });
}

/** What two rounds of questions found of the same accounts, as one. */
export function joinReaches(first: readonly AccountReach[], second: readonly AccountReach[]): readonly AccountReach[] {
  return first.map((one) => {
    const other = second.find(({ account, region }) => account === one.account && region === one.region);
    if (!other || other.status === 'answered') return one;
    if (one.status === 'answered') return { ...other, status: 'partly' };
    const problems = new Map([...one.problems, ...other.problems].map((each) => [`${each.code} ${each.what}`, each]));
    return { ...one, problems: [...problems.values()], passing: one.passing && other.passing };
  });
}

/** Finds a pipeline by ARN or by name. A bare name means the caller's own pipeline to AWS, so it is made an ARN here. */
export async function findPipeline(context: CommandContext, text: string): Promise<SeenPipeline> {
  if (text.startsWith('arn:')) {
    const account = await accountFor(context, text);
    return { pipeline: pipelineByArn(text, account), account };
  }
  const { seen, reaches } = await visiblePipelines(context);
  const found = seen.filter(({ pipeline }) => pipeline.name === text);
  const [only, second] = found;
  if (only && !second) return only;
  if (only) {
    throw new SagelaneError({
      code: 'AmbiguousPipeline',
      what: `${found.length} pipelines are named ${text}: ${found.map(({ pipeline }) => pipeline.arn).join(', ')}`,
      fix: 'give the ARN, or narrow by --account or --region',
    });
  }
  const silent = silentNames(reaches);
  throw new SagelaneError({
    code: 'PipelineNotFound',
    what: `no pipeline is named ${text}`,
    where: `accounts ${placeNames(reaches)}`,
    why:
      silent.length === 0
        ? 'neither do these accounts own one, nor is one shared with them'
        : `none is seen, but ${silent.join(', ')} could not be asked for all`,
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

/** One that is named is not looked for: whether that account may see it is told when it is asked. */
const pipelineByArn = (arn: Arn, account: AccountId): Pipeline => ({
  arn,
  name: pipelineNameOf(arn),
  owner: accountOfArn(arn) ?? '',
  region: regionOfArn(arn) ?? '',
  shared: accountOfArn(arn) !== account,
});
