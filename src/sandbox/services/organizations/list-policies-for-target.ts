import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { requireTarget } from './model/tree.ts';
import { controlNamed, requireControls, toSummary } from './model/controls.ts';
import { attachedControls } from '../../world/control-policies.ts';

export const listPoliciesForTarget = organizationsOperation({
  name: 'ListPoliciesForTarget',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    requireControls(input.Filter);
    const target = requireTarget(call, organization, input.TargetId);
    const attached = organization.controls === false ? [] : attachedControls(call.world, target);
    const { items, nextToken } = organizationsPage(attached, input, call);
    return { Policies: items.map((id) => toSummary(controlNamed(call, organization, id))), NextToken: nextToken };
  },
});
