import type * as Organizations from '@aws-sdk/client-organizations';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import type { AccountRecord, OrganizationRecord } from '../../../world/records/account.ts';
import { pageOf, type Page } from '../../page.ts';

/** Defines an operation of Organizations. */
export const organizationsOperation = operationOf<typeof Organizations>();

/** Throws one of Organizations' own errors. */
export const fail = failure<typeof Organizations>();

/** A broken rule of an organization, with AWS's reason for it. */
export const broken = (Reason: Organizations.ConstraintViolationExceptionReason, message: string): never =>
  fail('ConstraintViolationException', message, { Reason });

/** The organization of the caller. */
export function ownOrganization({ world, account }: Call): OrganizationRecord {
  const id = world.tables.accounts.get(account)?.organization ?? '';
  const found = world.tables.organizations.get(id);
  return found ?? fail('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
}

/** The caller's organization, when it is its management account: nobody else changes it. */
export function managedOrganization(call: Call): OrganizationRecord {
  const organization = ownOrganization(call);
  if (organization.managementAccount === call.account) return organization;
  throw new AwsError('AccessDeniedException', "You don't have permissions to access this resource.");
}

/** Its lists are the management account's too; delegated administrators are not emulated. */
export const readableOrganization = managedOrganization;

/** Organizations' pages: 20 at most. */
export const organizationsPage = <T>(
  all: readonly T[],
  input: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
  call: Call,
): Page<T> => {
  const { MaxResults, NextToken, ...query } = input;
  const refuse = (): never =>
    fail('InvalidInputException', 'You provided a value that does not match the required pattern.');
  return pageOf(all, {
    size: MaxResults,
    token: NextToken,
    query: [call.account, query],
    usual: 20,
    most: 20,
    badToken: refuse,
    badSize: refuse,
  });
};

export function memberNamed(call: Call, organization: OrganizationRecord, id = ''): AccountRecord {
  const found = call.world.tables.accounts.get(id);
  if (found?.organization === organization.id) return found;
  return fail('AccountNotFoundException', 'You specified an account that does not exist.');
}

/** AWS shows no mail addresses of ours; every account has one that leads nowhere. */
const emailOf = (account: string): string => `${account}@sandbox.invalid`;

export const accountArn = ({ id, managementAccount }: OrganizationRecord, account: string): string =>
  `arn:aws:organizations::${managementAccount}:account/${id}/${account}`;

export const toOrganization = (organization: OrganizationRecord): Organizations.Organization => ({
  Id: organization.id,
  Arn: organization.arn,
  FeatureSet: 'ALL',
  MasterAccountArn: accountArn(organization, organization.managementAccount),
  MasterAccountId: organization.managementAccount,
  MasterAccountEmail: emailOf(organization.managementAccount),
  AvailablePolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
});

export const toAccount = (organization: OrganizationRecord, account: AccountRecord): Organizations.Account => ({
  Id: account.id,
  Arn: accountArn(organization, account.id),
  Email: account.email ?? emailOf(account.id),
  Name: account.alias ?? account.id,
  Status: account.status ?? 'ACTIVE',
  State: account.status ?? 'ACTIVE',
  JoinedMethod: account.joinedBy ?? 'CREATED',
  JoinedTimestamp: new Date(account.joinedAt),
});
