import { organizationsOperation, readableOrganization } from './model/organizations.ts';
import { controlNamed, toPolicy } from './model/controls.ts';

export const describePolicy = organizationsOperation({
  name: 'DescribePolicy',
  mutates: false,
  handle: (input, call) => ({
    Policy: toPolicy(controlNamed(call, readableOrganization(call), input.PolicyId)),
  }),
});
