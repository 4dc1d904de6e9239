import { organizationsOperation, readableOrganization } from './model/organizations.ts';
import { toUnit, unitNamed } from './model/tree.ts';

export const describeOrganizationalUnit = organizationsOperation({
  name: 'DescribeOrganizationalUnit',
  mutates: false,
  handle: (input, call) => ({
    OrganizationalUnit: toUnit(unitNamed(call, readableOrganization(call), input.OrganizationalUnitId)),
  }),
});
