import { groupNamed, groups } from './model/groups.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { removeMemberships } from './model/memberships.ts';

export const deleteGroup = identityStoreOperation({
  name: 'DeleteGroup',
  mutates: true,
  resource: storeArnOf,
  handle: (input, call) => {
    groups.remove(call.world, groupNamed(input, call));
    removeMemberships(call, input, { GroupId: input.GroupId ?? '' });
    return {};
  },
});
