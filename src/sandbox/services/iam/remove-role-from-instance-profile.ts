import { fail, iamOperation } from './model/iam.ts';
import { onProfile, profileNamed, putProfile } from './model/instance-profiles.ts';
import { roleNamed } from './model/roles.ts';

export const removeRoleFromInstanceProfile = iamOperation({
  name: 'RemoveRoleFromInstanceProfile',
  mutates: true,
  ...onProfile,
  handle: (input, call) => {
    const profile = profileNamed(call, input.InstanceProfileName);
    const role = roleNamed(call, input.RoleName);
    if (profile.role !== role.arn) {
      return fail('NoSuchEntityException', `Role ${role.name} is not in the instance profile ${profile.name}.`);
    }
    putProfile(call, { ...profile, role: null });
    return {};
  },
});
