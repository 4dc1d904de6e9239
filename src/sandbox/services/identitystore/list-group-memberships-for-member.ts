import { identityCenterPage } from '../identity-center-page.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { membershipsIn, toMembership } from './model/memberships.ts';

export const listGroupMembershipsForMember = identityStoreOperation({
  name: 'ListGroupMembershipsForMember',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => {
    const all = membershipsIn(input, call).filter((one) => one.body.UserId === input.MemberId?.UserId);
    const { items, nextToken } = identityCenterPage(all, input, call);
    return { GroupMemberships: items.map(toMembership), NextToken: nextToken };
  },
});
