import { iamOperation } from './model/iam.ts';
import { roleArnOf, roleNamed } from './model/roles.ts';

export const listInstanceProfilesForRole = iamOperation({
  name: 'ListInstanceProfilesForRole',
  mutates: false,
  assumed: 'there are no instance profiles',
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    roleNamed(call, input.RoleName);
    return { InstanceProfiles: [], IsTruncated: false };
  },
});
