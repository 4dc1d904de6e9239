import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { beginAccount, toStatus } from './model/accounts.ts';

export const createAccount = organizationsOperation({
  name: 'CreateAccount',
  mutates: true,
  assumed:
    'an account is there at once and its request succeeds when it is first looked at; mail addresses are not checked',
  handle: (input, call) => ({
    CreateAccountStatus: toStatus(beginAccount(call, managedOrganization(call), input)),
  }),
});
