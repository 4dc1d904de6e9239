import { fail, iamOperation } from './model/iam.ts';
import { onProfile, profileNamed, putProfile } from './model/instance-profiles.ts';
import { roleNamed } from './model/roles.ts';

export const addRoleToInstanceProfile = iamOperation({
  name: 'AddRoleToInstanceProfile',
  mutates: true,
  ...onProfile,
  handle: (input, call) => {
    const profile = profileNamed(call, input.InstanceProfileName);
    const role = roleNamed(call, input.RoleName);
    if (profile.role !== null)
      return fail('LimitExceededException', 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1');
    putProfile(call, { ...profile, role: role.arn });
    return {};
  },
});
