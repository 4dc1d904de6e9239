import { identityStoreOperation, identityStorePage, storeArnOf } from './model/identity-store.ts';
import { membershipsIn, toMembership } from './model/memberships.ts';

export const listGroupMemberships = identityStoreOperation({
  name: 'ListGroupMemberships',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => {
    const all = membershipsIn(input, call).filter((one) => one.body.GroupId === input.GroupId);
    const { items, nextToken } = identityStorePage(all, input, call);
    return { GroupMemberships: items.map(toMembership), NextToken: nextToken };
  },
});
