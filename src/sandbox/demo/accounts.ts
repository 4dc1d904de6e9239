import type { World } from '../world/world.ts';

const ORGANIZATION = 'o-abc123';
export const MANAGEMENT = '123456789012';
/** The account that owns the demo's pipelines. */
export const ML_PROD = '111122223333';

/** Only the management account is in the organization, so that shares between the others need an invitation. */
const ACCOUNTS: readonly { readonly id: string; readonly alias: string; readonly organization: string | null }[] = [
  { id: MANAGEMENT, alias: 'management', organization: ORGANIZATION },
  { id: ML_PROD, alias: 'ml-prod', organization: null },
  { id: '444455556666', alias: 'analytics', organization: null },
  { id: '777788889999', alias: 'research', organization: null },
];

export function makeAccounts({ tables, ...world }: Pick<World, 'tables'> & { readonly at: number }): void {
  const arn = `arn:aws:organizations::${MANAGEMENT}:organization/${ORGANIZATION}`;
  tables.organizations.put(ORGANIZATION, { id: ORGANIZATION, arn, managementAccount: MANAGEMENT, ramSharing: true });
  for (const account of ACCOUNTS) tables.accounts.put(account.id, { ...account, joinedAt: world.at, units: [] });
}
