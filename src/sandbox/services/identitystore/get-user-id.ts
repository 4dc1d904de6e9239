import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { userBy } from './model/users.ts';

export const getUserId = identityStoreOperation({
  name: 'GetUserId',
  mutates: false,
  assumed: 'external ids are not kept: nothing is found by one',
  resource: storeArnOf,
  handle: (input, call) => ({ IdentityStoreId: input.IdentityStoreId, UserId: userBy(call, input).name }),
});
