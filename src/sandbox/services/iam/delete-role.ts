import { fail, iamOperation } from './model/iam.ts';
import { ownProfiles } from './model/instance-profiles.ts';
import { roleArnOf, roleNamed } from './model/roles.ts';

export const deleteRole = iamOperation({
  name: 'DeleteRole',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    if (role.attached.length > 0)
      return fail('DeleteConflictException', 'Cannot delete entity, must detach all policies first.');
    if (Object.keys(role.inline).length > 0)
      return fail('DeleteConflictException', 'Cannot delete entity, must delete policies first.');
    if (ownProfiles(call).some((one) => one.role === role.arn))
      return fail('DeleteConflictException', 'Cannot delete entity, must remove roles from instance profile first.');
    call.world.tables.roles.delete(role.arn);
    return {};
  },
});
