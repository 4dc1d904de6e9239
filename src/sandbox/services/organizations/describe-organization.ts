import { organizationsOperation, ownOrganization, toOrganization } from './model/organizations.ts';

export const describeOrganization = organizationsOperation({
  name: 'DescribeOrganization',
  mutates: false,
  handle: (_input, call) => ({ Organization: toOrganization(ownOrganization(call)) }),
});
