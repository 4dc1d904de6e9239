import type { AccountId } from '../../domain/arn.ts';
import type { CommandContext } from './context.ts';

/** The stacks' share of `--account`: nothing when every account of the manifest is meant. */
export async function narrowed(context: CommandContext): Promise<{ readonly accounts?: readonly AccountId[] }> {
  const declared = context.manifest().accounts;
  const accounts = (await context.accounts()).map(({ id }) => id);
  return declared.every(({ id }) => accounts.includes(id)) ? {} : { accounts };
}
