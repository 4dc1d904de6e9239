import { organizationsOperation, organizationsPage, readableOrganization, toAccount } from './model/organizations.ts';

export const listAccounts = organizationsOperation({
  name: 'ListAccounts',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    const { items, nextToken } = organizationsPage(
      call.world.tables.accounts.by('organization', organization.id),
      input,
      call,
    );
    return { Accounts: items.map((one) => toAccount(organization, one)), NextToken: nextToken };
  },
});
