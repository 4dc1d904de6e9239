import { identityStoreOperation, notFound, storeArnOf } from './model/identity-store.ts';
import { membershipOf } from './model/memberships.ts';

export const getGroupMembershipId = identityStoreOperation({
  name: 'GetGroupMembershipId',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => {
    const found = membershipOf(input, call) ?? notFound('GROUP_MEMBERSHIP', input.MemberId?.UserId, 'Membership');
    return { IdentityStoreId: input.IdentityStoreId, MembershipId: found.name };
  },
});
