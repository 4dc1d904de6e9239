import { organizationsOperation, organizationsPage, readableOrganization, toAccount } from './model/organizations.ts';
import { accountsIn, parentNamed } from './model/tree.ts';

export const listAccountsForParent = organizationsOperation({
  name: 'ListAccountsForParent',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    const parent = parentNamed(call, organization, input.ParentId);
    const { items, nextToken } = organizationsPage(accountsIn(call, organization, parent), input, call);
    return { Accounts: items.map((one) => toAccount(organization, one)), NextToken: nextToken };
  },
});
