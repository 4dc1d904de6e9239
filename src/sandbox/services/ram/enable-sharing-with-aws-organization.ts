import { fail, ramOperation } from './model/ram.ts';

export const enableSharingWithAwsOrganization = ramOperation({
  name: 'EnableSharingWithAwsOrganization',
  mutates: true,
  handle: (_input, { world, account }) => {
    const id = world.tables.accounts.get(account)?.organization ?? '';
    const organization = world.tables.organizations.get(id);
    if (organization?.managementAccount !== account) {
      return fail(
        'OperationNotPermittedException',
        'Only the management account of an organization can enable sharing with it.',
      );
    }
    world.tables.organizations.put(id, { ...organization, ramSharing: true });
    return { returnValue: true };
  },
});
