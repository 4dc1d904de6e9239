import { organizationsOperation, fail, toOrganization } from './model/organizations.ts';

export const createOrganization = organizationsOperation({
  name: 'CreateOrganization',
  mutates: true,
  handle: (input, call) => {
    const { world, account, now } = call;
    const record = world.tables.accounts.get(account);
    if (record?.organization) {
      return fail('AlreadyInOrganizationException', 'The AWS account is already a member of an organization.');
    }
    const id = `o-${world.newId().replaceAll('-', '').slice(0, 10)}`;
    const organization = world.tables.organizations.put(id, {
      id,
      arn: `arn:aws:organizations::${account}:organization/${id}`,
      managementAccount: account,
      ramSharing: false,
      controls: false,
    });
    const member = record ?? { id: account, alias: null, joinedAt: now, organization: id, units: [] };
    world.tables.accounts.put(account, { ...member, organization: id, joinedAt: now, joinedBy: 'INVITED' });
    if (input.FeatureSet === 'CONSOLIDATED_BILLING') {
      return fail('InvalidInputException', 'The sandbox has organizations with all features only.');
    }
    return { Organization: toOrganization(organization) };
  },
});
