import type { AccountId } from '../../domain/arn.ts';
import type { AccountRecord } from './records/account.ts';
import type { World } from './world.ts';

/** Any 12-digit account exists from its first use on. */
export function ensureAccount(world: World, id: AccountId): AccountRecord {
  const known = world.tables.accounts.get(id);
  if (known) return known;
  const record = { id, alias: null, joinedAt: world.now(), organization: null, units: [] };
  return world.transact(() => world.tables.accounts.put(id, record));
}
