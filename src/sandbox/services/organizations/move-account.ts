import { organizationsOperation, fail, managedOrganization, memberNamed } from './model/organizations.ts';
import { isParent, placeAccount } from './model/tree.ts';
import { parentOf } from '../../world/control-policies.ts';

export const moveAccount = organizationsOperation({
  name: 'MoveAccount',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const account = memberNamed(call, organization, input.AccountId);
    const { SourceParentId: from = '', DestinationParentId: to = '' } = input;
    if (!isParent(call, organization, to)) {
      return fail('DestinationParentNotFoundException', `The destination ${to} does not exist.`);
    }
    if (parentOf(account) !== from) {
      return fail('SourceParentNotFoundException', `The account ${account.id} is not in ${from}.`);
    }
    if (from === to) return fail('DuplicateAccountException', `The account ${account.id} is in ${to} already.`);
    placeAccount(call, organization, account, to);
    return {};
  },
});
