import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';

export const listAWSServiceAccessForOrganization = organizationsOperation({
  name: 'ListAWSServiceAccessForOrganization',
  mutates: false,
  handle: (input, call) => {
    const { services = {}, ramSharing } = readableOrganization(call);
    const all = Object.entries({ ...(ramSharing && { 'ram.amazonaws.com': 0 }), ...services });
    const { items, nextToken } = organizationsPage(all, input, call);
    const EnabledServicePrincipals = items.map(([ServicePrincipal, since]) => ({
      ServicePrincipal,
      DateEnabled: new Date(since),
    }));
    return { EnabledServicePrincipals, NextToken: nextToken };
  },
});
