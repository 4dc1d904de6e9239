import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { controlsOf, requireControls, toSummary } from './model/controls.ts';

export const listPolicies = organizationsOperation({
  name: 'ListPolicies',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    requireControls(input.Filter);
    const { items, nextToken } = organizationsPage(controlsOf(call, organization), input, call);
    return { Policies: items.map(toSummary), NextToken: nextToken };
  },
});
