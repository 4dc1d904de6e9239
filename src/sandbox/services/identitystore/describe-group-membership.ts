import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { membershipNamed, toMembership } from './model/memberships.ts';

export const describeGroupMembership = identityStoreOperation({
  name: 'DescribeGroupMembership',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => toMembership(membershipNamed(input, call)),
});
