import { identityCenterPage } from '../identity-center-page.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { membershipsIn, toMembership } from './model/memberships.ts';

export const listGroupMemberships = identityStoreOperation({
  name: 'ListGroupMemberships',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => {
    const all = membershipsIn(input, call).filter((one) => one.body.GroupId === input.GroupId);
    const { items, nextToken } = identityCenterPage(all, input, call);
    return { GroupMemberships: items.map(toMembership), NextToken: nextToken };
  },
});
