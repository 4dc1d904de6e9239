import { organizationsOperation, managedOrganization, organizationsPage } from './model/organizations.ts';
import { requestsOf, toStatus } from './model/accounts.ts';

export const listCreateAccountStatus = organizationsOperation({
  name: 'ListCreateAccountStatus',
  mutates: false,
  handle: (input, call) => {
    const all = requestsOf(call, managedOrganization(call)).filter(
      (one) => !input.States?.length || input.States.includes(one.state),
    );
    const { items, nextToken } = organizationsPage(all, input, call);
    return { CreateAccountStatuses: items.map(toStatus), NextToken: nextToken };
  },
});
