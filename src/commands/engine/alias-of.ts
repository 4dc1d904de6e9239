import type { AccountId } from '../../domain/arn.ts';
import type { CommandContext } from './context.ts';

/** What an account is called here: those that `--account` leaves out keep their names. */
export async function aliasOf(context: CommandContext): Promise<(account: AccountId) => string | null> {
  const declared = context.hasManifest ? context.manifest().accounts : [];
  const known = new Map([...(await context.accounts()), ...declared].map(({ id, alias }) => [id, alias]));
  return (account) => known.get(account) ?? null;
}
