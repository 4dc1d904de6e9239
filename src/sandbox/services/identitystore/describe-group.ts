import { groupNamed, toGroup } from './model/groups.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';

export const describeGroup = identityStoreOperation({
  name: 'DescribeGroup',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => toGroup(groupNamed(input, call)),
});
