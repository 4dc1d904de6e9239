import { iamOperation } from './model/iam.ts';
import { isAwsManaged, policyNamed } from './model/policies.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';

export const putRolePermissionsBoundary = iamOperation({
  name: 'PutRolePermissionsBoundary',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    const { PermissionsBoundary: boundary = '' } = input;
    if (!isAwsManaged(boundary)) policyNamed(call, boundary);
    putRole(call, { ...role, permissionsBoundary: boundary });
    return {};
  },
});
