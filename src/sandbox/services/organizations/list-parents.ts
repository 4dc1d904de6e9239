import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { parentOfChild } from './model/tree.ts';

export const listParents = organizationsOperation({
  name: 'ListParents',
  mutates: false,
  handle: (input, call) => {
    const id = parentOfChild(call, readableOrganization(call), input.ChildId);
    const Type = id.startsWith('r-') ? ('ROOT' as const) : ('ORGANIZATIONAL_UNIT' as const);
    const { items, nextToken } = organizationsPage([{ Id: id, Type }], input, call);
    return { Parents: items, NextToken: nextToken };
  },
});
