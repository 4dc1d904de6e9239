import { iamOperation } from './model/iam.ts';
import { roleNamed } from './model/roles.ts';

export const listInstanceProfilesForRole = iamOperation({
  name: 'ListInstanceProfilesForRole',
  mutates: false,
  assumed: 'there are no instance profiles',
  handle: (input, call) => {
    roleNamed(call, input.RoleName);
    return { InstanceProfiles: [], IsTruncated: false };
  },
});
