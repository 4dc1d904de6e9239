import { fail, iamOperation } from './model/iam.ts';
import { onProfile, profileNamed } from './model/instance-profiles.ts';

export const deleteInstanceProfile = iamOperation({
  name: 'DeleteInstanceProfile',
  mutates: true,
  ...onProfile,
  handle: (input, call) => {
    const profile = profileNamed(call, input.InstanceProfileName);
    if (profile.role !== null) {
      return fail('DeleteConflictException', 'Cannot delete entity, must remove roles from instance profile first.');
    }
    call.world.tables.instanceProfiles.delete(profile.arn);
    return {};
  },
});
