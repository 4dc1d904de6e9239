import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { toTarget } from './model/tree.ts';
import { controlNamed, targetsOf } from './model/controls.ts';

export const listTargetsForPolicy = organizationsOperation({
  name: 'ListTargetsForPolicy',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    const { id } = controlNamed(call, organization, input.PolicyId);
    const { items, nextToken } = organizationsPage(targetsOf(call, organization, id), input, call);
    return { Targets: items.map((target) => toTarget(call, organization, target)), NextToken: nextToken };
  },
});
