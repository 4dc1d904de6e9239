import { AwsError } from '../../aws-error.ts';
import { pageOf } from '../page.ts';
import { emailOf, fail, organizationsOperation, ownOrganization } from './model/organizations.ts';

export const listAccounts = organizationsOperation({
  name: 'ListAccounts',
  mutates: false,
  handle: (input, call) => {
    const { id, managementAccount } = ownOrganization(call);
    if (call.account !== managementAccount) {
      throw new AwsError('AccessDeniedException', "You don't have permissions to access this resource.");
    }
    const refuse = (): never =>
      fail('InvalidInputException', 'You provided a value that does not match the required pattern.');
    const { items, nextToken } = pageOf(call.world.tables.accounts.by('organization', id), {
      size: input.MaxResults,
      token: input.NextToken,
      query: ['ListAccounts', call.account],
      usual: 20,
      most: 20,
      badToken: refuse,
      badSize: refuse,
    });
    const Accounts = items.map((account) => ({
      Id: account.id,
      Arn: `arn:aws:organizations::${managementAccount}:account/${id}/${account.id}`,
      Email: emailOf(account.id),
      Name: account.alias ?? account.id,
      Status: 'ACTIVE' as const,
      JoinedMethod: 'CREATED' as const,
      JoinedTimestamp: new Date(account.joinedAt),
    }));
    return { Accounts, NextToken: nextToken };
  },
});
