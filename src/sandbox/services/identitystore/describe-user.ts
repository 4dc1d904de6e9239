import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { toUser, userNamed } from './model/users.ts';

export const describeUser = identityStoreOperation({
  name: 'DescribeUser',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => toUser(userNamed(input, call)),
});
