import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { accountsIn, parentNamed, unitsIn } from './model/tree.ts';

export const listChildren = organizationsOperation({
  name: 'ListChildren',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    const parent = parentNamed(call, organization, input.ParentId);
    const inside = input.ChildType === 'ACCOUNT' ? accountsIn : unitsIn;
    const ids = inside(call, organization, parent).map(({ id }) => id);
    const { items, nextToken } = organizationsPage(ids, input, call);
    return { Children: items.map((Id) => ({ Id, Type: input.ChildType })), NextToken: nextToken };
  },
});
