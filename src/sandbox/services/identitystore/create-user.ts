import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { makeUser } from './model/users.ts';

export const createUser = identityStoreOperation({
  name: 'CreateUser',
  mutates: true,
  resource: storeArnOf,
  handle: (input, call) => ({ IdentityStoreId: input.IdentityStoreId, UserId: makeUser(call, input).name }),
});
