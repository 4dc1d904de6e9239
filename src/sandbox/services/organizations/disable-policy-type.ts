import { organizationsOperation, managedOrganization } from './model/organizations.ts';
import { requireRoot, toRoot } from './model/tree.ts';
import { requireControls, requireEnabled } from './model/controls.ts';

export const disablePolicyType = organizationsOperation({
  name: 'DisablePolicyType',
  mutates: true,
  handle: (input, call) => {
    const organization = managedOrganization(call);
    const { controlAttachments, organizations } = call.world.tables;
    requireRoot(organization, input.RootId);
    requireControls(input.PolicyType);
    requireEnabled(organization);
    // Disabling detaches every policy of the type; enabling it again starts from FullAWSAccess.
    for (const { target } of controlAttachments.by('organization', organization.id)) controlAttachments.delete(target);
    return { Root: toRoot(organizations.put(organization.id, { ...organization, controls: false })) };
  },
});
