import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { createUnit, toUnit } from './model/tree.ts';

export const createOrganizationalUnit = organizationsOperation({
  name: 'CreateOrganizationalUnit',
  mutates: true,
  handle: (input, call) => ({
    OrganizationalUnit: toUnit(createUnit(call, managedOrganization(call), input)),
  }),
});
