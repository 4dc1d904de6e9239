import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { requireTarget } from './model/tree.ts';
import { controlNamed, detachControl, requireEnabled } from './model/controls.ts';

export const detachPolicy = organizationsOperation({
  name: 'DetachPolicy',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const { id } = controlNamed(call, organization, input.PolicyId);
    const target = requireTarget(call, organization, input.TargetId);
    requireEnabled(organization);
    detachControl(call, organization, id, target);
    return {};
  },
});
