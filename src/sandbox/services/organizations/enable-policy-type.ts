import { organizationsOperation, fail, managedOrganization } from './model/organizations.ts';
import { requireRoot, toRoot } from './model/tree.ts';
import { requireControls } from './model/controls.ts';

export const enablePolicyType = organizationsOperation({
  name: 'EnablePolicyType',
  mutates: true,
  assumed: 'no policy type but SERVICE_CONTROL_POLICY',
  handle: (input, call) => {
    const organization = managedOrganization(call);
    requireRoot(organization, input.RootId);
    requireControls(input.PolicyType);
    if (organization.controls !== false) {
      return fail('PolicyTypeAlreadyEnabledException', 'The specified policy type is already enabled.');
    }
    return { Root: toRoot(call.world.tables.organizations.put(organization.id, { ...organization, controls: true })) };
  },
});
