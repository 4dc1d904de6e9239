import { organizationsOperation, managedOrganization } from './model/organizations.ts';

export const disableAWSServiceAccess = organizationsOperation({
  name: 'DisableAWSServiceAccess',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const services = Object.entries(organization.services ?? {}).filter(([name]) => name !== input.ServicePrincipal);
    const ramSharing = organization.ramSharing && input.ServicePrincipal !== 'ram.amazonaws.com';
    const next = { ...organization, services: Object.fromEntries(services), ramSharing };
    call.world.tables.organizations.put(organization.id, next);
    return {};
  },
});
