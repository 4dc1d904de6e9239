import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { requireTarget } from './model/tree.ts';
import { attachControl, controlNamed, requireEnabled } from './model/controls.ts';

export const attachPolicy = organizationsOperation({
  name: 'AttachPolicy',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const { id } = controlNamed(call, organization, input.PolicyId);
    const target = requireTarget(call, organization, input.TargetId);
    requireEnabled(organization);
    attachControl(call, organization, id, target);
    return {};
  },
});
