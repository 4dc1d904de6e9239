import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { controlsOf, isControls, toSummary } from './model/controls.ts';

export const listPolicies = organizationsOperation({
  name: 'ListPolicies',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    const found = isControls(input.Filter) ? controlsOf(call, organization) : [];
    const { items, nextToken } = organizationsPage(found, input, call);
    return { Policies: items.map(toSummary), NextToken: nextToken };
  },
});
