import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { ownControl, requireFreeName, requireText, toPolicy } from './model/controls.ts';

export const updatePolicy = organizationsOperation({
  name: 'UpdatePolicy',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const policy = ownControl(call, organization, input.PolicyId);
    if (input.Name !== undefined && input.Name !== policy.name) requireFreeName(call, organization, input.Name);
    const next = {
      ...policy,
      name: input.Name ?? policy.name,
      description: input.Description ?? policy.description,
      text: input.Content === undefined ? policy.text : requireText(input.Content),
    };
    return { Policy: toPolicy(call.world.tables.controls.put(policy.id, next)) };
  },
});
