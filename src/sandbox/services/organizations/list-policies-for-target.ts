import { organizationsOperation, organizationsPage, readableOrganization } from './model/organizations.ts';
import { requireTarget } from './model/tree.ts';
import { controlNamed, isControls, toSummary } from './model/controls.ts';
import { attachedControls } from '../../world/control-policies.ts';

export const listPoliciesForTarget = organizationsOperation({
  name: 'ListPoliciesForTarget',
  mutates: false,
  handle: (input, call) => {
    const organization = readableOrganization(call);
    const target = requireTarget(call, organization, input.TargetId);
    const none = organization.controls === false || !isControls(input.Filter);
    const attached = none ? [] : attachedControls(call.world, target);
    const { items, nextToken } = organizationsPage(attached, input, call);
    return { Policies: items.map((id) => toSummary(controlNamed(call, organization, id))), NextToken: nextToken };
  },
});
