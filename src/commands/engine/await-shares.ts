import type { Arn } from '../../domain/arn.ts';
import type { AppliedRun } from '../../workflow/ports.ts';
import type { CommandContext } from './context.ts';

export type WaitLevel = 'associated' | 'accepted';

/** Waits until the shares of the applied stacks have settled; false when some did not get there in time. */
export async function awaitShares(
  context: CommandContext,
  applied: Pick<AppliedRun, 'run' | 'applied'>,
  options: { readonly until: WaitLevel; readonly timeoutMs: number },
): Promise<boolean> {
  const { accounts, shares } = context.manifest();
  const aws = await context.aws();
  let reached = true;
  for (const account of accounts.filter(({ alias }) => applied.applied.includes(alias))) {
    const names = new Set(shares.filter(({ owner }) => owner === account.alias).map(({ name }) => name));
    if (names.size === 0) continue;
    const owned = await aws.readers(account.id, account.region).shares.owned();
    const shareArns: Arn[] = owned.filter(({ name }) => names.has(name)).map(({ arn }) => arn);
    if (shareArns.length === 0) continue;
    const late = await context.watch.associations({
      owner: account.id,
      shareArns,
      ...options,
      run: applied.run,
      signal: context.signal,
    });
    if (late.length > 0) {
      reached = false;
      for (const { shareArn, principal, status } of late)
        context.emit({ type: 'notice.given', message: `${principal} is still ${status} on ${shareArn}` });
    }
  }
  return reached;
}
