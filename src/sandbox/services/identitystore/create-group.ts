import { makeGroup } from './model/groups.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';

export const createGroup = identityStoreOperation({
  name: 'CreateGroup',
  mutates: true,
  resource: storeArnOf,
  handle: (input, call) => ({ IdentityStoreId: input.IdentityStoreId, GroupId: makeGroup(call, input).name }),
});
