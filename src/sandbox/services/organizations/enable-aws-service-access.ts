import { organizationsOperation, managedOrganization } from './model/organizations.ts';

export const enableAWSServiceAccess = organizationsOperation({
  name: 'EnableAWSServiceAccess',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const { ServicePrincipal: service = '' } = input;
    const services = { ...organization.services, [service]: organization.services?.[service] ?? call.now };
    call.world.tables.organizations.put(organization.id, { ...organization, services });
    return {};
  },
});
