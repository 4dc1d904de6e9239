import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { requestNamed, toStatus } from './model/accounts.ts';

export const describeCreateAccountStatus = organizationsOperation({
  name: 'DescribeCreateAccountStatus',
  mutates: false,
  handle: (input, call) => ({
    CreateAccountStatus: toStatus(requestNamed(call, managedOrganization(call), input.CreateAccountRequestId)),
  }),
});
