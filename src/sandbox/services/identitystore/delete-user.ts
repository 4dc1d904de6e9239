import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { removeMemberships } from './model/memberships.ts';
import { userNamed, users } from './model/users.ts';

export const deleteUser = identityStoreOperation({
  name: 'DeleteUser',
  mutates: true,
  resource: storeArnOf,
  handle: (input, call) => {
    users.remove(call.world, userNamed(input, call));
    removeMemberships(call, input, { UserId: input.UserId ?? '' });
    return {};
  },
});
