import { createHash } from 'node:crypto';
import type * as Organizations from '@aws-sdk/client-organizations';
import type { Call } from '../../../operation.ts';
import { rootId } from '../../../world/control-policies.ts';
import type { OrganizationRecord } from '../../../world/records/account.ts';
import type { AccountRequestRecord } from '../../../world/records/organization.ts';
import { fromTags } from '../../tag-list.ts';
import { fail } from './organizations.ts';

/** Makes an account in the root; its request is still under way when it is answered. */
export function beginAccount(
  call: Call,
  organization: OrganizationRecord,
  input: Organizations.CreateAccountRequest,
): AccountRequestRecord {
  const { world, now } = call;
  const { AccountName: alias = '', Email: email = '', Tags } = input;
  const uuid = world.newId();
  const used = world.tables.accounts.by('organization', organization.id).some((one) => one.email === email);
  const request = {
    id: `car-${uuid.replaceAll('-', '')}`,
    organization: organization.id,
    name: alias,
    requestedAt: now,
    completedAt: now,
  };
  if (used) {
    const failed = { ...request, account: null, state: 'FAILED' as const, failure: 'EMAIL_ALREADY_EXISTS' };
    return world.tables.accountRequests.put(request.id, failed);
  }
  const id = freeId(call, uuid);
  world.tables.accounts.put(id, {
    id,
    alias,
    email,
    joinedAt: now,
    joinedBy: 'CREATED',
    organization: organization.id,
    units: [],
    parent: rootId(organization.id),
    tags: fromTags(Tags),
  });
  const done = { ...request, account: id, state: 'SUCCEEDED' as const, failure: null };
  world.tables.accountRequests.put(request.id, done);
  return { ...done, account: null, state: 'IN_PROGRESS', completedAt: null };
}

/** Twelve digits that no account has. */
function freeId(call: Call, seed: string): string {
  const digits = createHash('sha256').update(seed).digest().readBigUInt64BE();
  const id = String((digits % 900_000_000_000n) + 100_000_000_000n);
  return call.world.tables.accounts.get(id) ? freeId(call, `${seed}.`) : id;
}

export const requestsOf = (call: Call, organization: OrganizationRecord): AccountRequestRecord[] =>
  call.world.tables.accountRequests.by('organization', organization.id);

export function requestNamed(call: Call, organization: OrganizationRecord, id = ''): AccountRequestRecord {
  const found = call.world.tables.accountRequests.get(id);
  if (found?.organization === organization.id) return found;
  return fail('CreateAccountStatusNotFoundException', `We can't find a create account request with the id ${id}.`);
}

export const toStatus = (request: AccountRequestRecord): Organizations.CreateAccountStatus => ({
  Id: request.id,
  AccountName: request.name,
  State: request.state,
  RequestedTimestamp: new Date(request.requestedAt),
  ...(request.completedAt !== null && { CompletedTimestamp: new Date(request.completedAt) }),
  ...(request.account !== null && { AccountId: request.account }),
  ...(request.failure !== null && { FailureReason: request.failure as Organizations.CreateAccountFailureReason }),
});
