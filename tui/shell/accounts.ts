import type { WorkAccount } from '../../src/commands/engine/context.ts';
import type { AccountId } from '../../src/domain/arn.ts';
import type { TuiSession } from '../ports.ts';

/** Whether the operator holds that account here. */
export const holds = (session: TuiSession | null, account: AccountId | undefined): boolean =>
  account !== undefined && (session?.accounts.some(({ id }) => id === account) ?? false);

/** The alias of an account that we know, else its id. */
export const accountName = (accounts: readonly WorkAccount[], id: AccountId): string =>
  accounts.find((one) => one.id === id)?.alias ?? id;

/** `ml-prod (111122223333)` */
export function accountFull(accounts: readonly WorkAccount[], id: AccountId): string {
  const name = accountName(accounts, id);
  return name === id ? id : `${name} (${id})`;
}

/** Why an action as that account is not possible, or null. */
export function accountBlocked(session: TuiSession | null, account: AccountId | undefined, as: string): string | null {
  if (session === null) return 'not connected yet';
  if (account === undefined) return `${as} is no account`;
  if (!holds(session, account)) return `we do not hold ${as} ${account} here`;
  return session.readOnlyReason(account);
}

export const NO_ACCOUNTS: readonly WorkAccount[] = [];
