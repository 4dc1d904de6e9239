import { organizationsOperation, readableOrganization, organizationsPage } from './model/organizations.ts';
import { toRoot } from './model/tree.ts';

export const listRoots = organizationsOperation({
  name: 'ListRoots',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = organizationsPage([readableOrganization(call)], input, call);
    return { Roots: items.map(toRoot), NextToken: nextToken };
  },
});
