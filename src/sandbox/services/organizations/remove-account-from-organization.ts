import { endMembershipSharing } from '../ram/model/leave-organization.ts';
import { organizationsOperation, fail, managedOrganization, memberNamed } from './model/organizations.ts';

export const removeAccountFromOrganization = organizationsOperation({
  name: 'RemoveAccountFromOrganization',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const account = memberNamed(call, organization, input.AccountId);
    if (account.id === organization.managementAccount) {
      return fail(
        'MasterCannotLeaveOrganizationException',
        'You cannot remove the management account from an organization.',
      );
    }
    const { parent: _gone, ...rest } = account;
    call.world.tables.accounts.put(account.id, { ...rest, organization: null, units: [] });
    call.world.tables.controlAttachments.delete(account.id);
    endMembershipSharing(call.world, account.id);
    return {};
  },
});
