import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { makeMembership } from './model/memberships.ts';

export const createGroupMembership = identityStoreOperation({
  name: 'CreateGroupMembership',
  mutates: true,
  resource: storeArnOf,
  handle: (input, call) => ({
    IdentityStoreId: input.IdentityStoreId,
    MembershipId: makeMembership(call, input).name,
  }),
});
