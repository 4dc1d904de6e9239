import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { parentNamed, toUnit, unitsIn } from './model/tree.ts';

export const listOrganizationalUnitsForParent = organizationsOperation({
  name: 'ListOrganizationalUnitsForParent',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    const parent = parentNamed(call, organization, input.ParentId);
    const { items, nextToken } = organizationsPage(unitsIn(call, organization, parent), input, call);
    return { OrganizationalUnits: items.map(toUnit), NextToken: nextToken };
  },
});
