import { organizationsOperation, fail, managedOrganization } from './model/organizations.ts';
import { ownControl, targetsOf } from './model/controls.ts';

export const deletePolicy = organizationsOperation({
  name: 'DeletePolicy',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const policy = ownControl(call, organization, input.PolicyId);
    if (targetsOf(call, organization, policy.id).length > 0) {
      return fail('PolicyInUseException', 'The policy is attached to one or more entities.');
    }
    call.world.tables.controls.delete(policy.id);
    return {};
  },
});
