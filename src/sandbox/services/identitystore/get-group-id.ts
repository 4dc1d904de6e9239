import { groupBy } from './model/groups.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';

export const getGroupId = identityStoreOperation({
  name: 'GetGroupId',
  mutates: false,
  assumed: 'external ids are not kept: nothing is found by one',
  resource: storeArnOf,
  handle: (input, call) => ({ IdentityStoreId: input.IdentityStoreId, GroupId: groupBy(call, input).name }),
});
