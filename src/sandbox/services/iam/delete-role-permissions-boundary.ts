import { fail, iamOperation } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';

export const deleteRolePermissionsBoundary = iamOperation({
  name: 'DeleteRolePermissionsBoundary',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    if (role.permissionsBoundary === null)
      return fail('NoSuchEntityException', `Role ${role.name} has no permissions boundary.`);
    putRole(call, { ...role, permissionsBoundary: null });
    return {};
  },
});
