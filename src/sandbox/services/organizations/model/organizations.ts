import type * as Organizations from '@aws-sdk/client-organizations';
import { failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import type { OrganizationRecord } from '../../../world/records/account.ts';

/** Defines an operation of Organizations. */
export const organizationsOperation = operationOf<typeof Organizations>();

/** Throws one of Organizations' own errors. */
export const fail = failure<typeof Organizations>();

/** The organization of the caller. */
export function ownOrganization({ world, account }: Call): OrganizationRecord {
  const id = world.tables.accounts.get(account)?.organization ?? '';
  const found = world.tables.organizations.get(id);
  return found ?? fail('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
}

/** AWS shows no mail addresses of ours; every account has one that leads nowhere. */
export const emailOf = (account: string): string => `${account}@sandbox.invalid`;
