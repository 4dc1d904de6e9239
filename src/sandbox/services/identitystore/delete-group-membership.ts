import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { membershipNamed, memberships } from './model/memberships.ts';

export const deleteGroupMembership = identityStoreOperation({
  name: 'DeleteGroupMembership',
  mutates: true,
  resource: storeArnOf,
  handle: (input, call) => {
    memberships.remove(call.world, membershipNamed(input, call));
    return {};
  },
});
