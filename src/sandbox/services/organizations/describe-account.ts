import { organizationsOperation, memberNamed, readableOrganization, toAccount } from './model/organizations.ts';

export const describeAccount = organizationsOperation({
  name: 'DescribeAccount',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    return { Account: toAccount(organization, memberNamed(call, organization, input.AccountId)) };
  },
});
