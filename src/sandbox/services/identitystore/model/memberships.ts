import type { GroupMembership, MemberId } from '@aws-sdk/client-identitystore';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { groupNamed } from './groups.ts';
import { fail, newIdentityId, notFound, storeArnOf } from './identity-store.ts';
import { userNamed } from './users.ts';

export type Membership = Kept<{ readonly IdentityStoreId: string; readonly GroupId: string; readonly UserId: string }>;

export const memberships = resourceKind<Membership['body']>('identitystore:membership');

interface InStore {
  readonly IdentityStoreId?: string | undefined;
}

interface Pair extends InStore {
  readonly GroupId?: string | undefined;
  readonly MemberId?: MemberId | undefined;
}

export const membershipsIn = (input: InStore, call: Call): Membership[] =>
  memberships.in(call.world, storeArnOf(input, call));

export function membershipNamed(
  input: InStore & { readonly MembershipId?: string | undefined },
  call: Call,
): Membership {
  const found = membershipsIn(input, call).find((one) => one.name === input.MembershipId);
  return found ?? notFound('GROUP_MEMBERSHIP', input.MembershipId, 'Membership');
}

export const membershipOf = (input: Pair, call: Call): Membership | undefined =>
  membershipsIn(input, call).find(
    ({ body }) => body.GroupId === input.GroupId && body.UserId === input.MemberId?.UserId,
  );

export function makeMembership(call: Call, input: Pair): Membership {
  const { IdentityStoreId = '', GroupId = '', MemberId: member } = input;
  const UserId = member?.UserId ?? '';
  groupNamed({ IdentityStoreId, GroupId }, call);
  userNamed({ IdentityStoreId, UserId }, call);
  if (membershipOf(input, call))
    fail('ConflictException', 'Member and group relationship already exists.', {
      Reason: 'UNIQUENESS_CONSTRAINT_VIOLATION',
    });
  const store = storeArnOf(input, call);
  const id = newIdentityId(call);
  const body = { IdentityStoreId, GroupId, UserId };
  return memberships.make(call, { arn: `${store}/membership/${id}`, name: id, parent: store, body });
}

/** With the user or the group go its memberships. */
export function removeMemberships(call: Call, input: InStore, of: Partial<Membership['body']>): void {
  for (const one of membershipsIn(input, call))
    if (one.body.UserId === of.UserId || one.body.GroupId === of.GroupId) memberships.remove(call.world, one);
}

export const toMembership = ({ name, body, ...record }: Membership) =>
  ({
    IdentityStoreId: body.IdentityStoreId,
    MembershipId: name,
    GroupId: body.GroupId,
    MemberId: { UserId: body.UserId },
    CreatedAt: new Date(record.createdAt),
    CreatedBy: record.createdBy,
    UpdatedAt: new Date(record.updatedAt),
    UpdatedBy: record.updatedBy,
  }) satisfies GroupMembership;
