import { iamOperation } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed, toRole } from './model/roles.ts';

export const updateRoleDescription = iamOperation({
  name: 'UpdateRoleDescription',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => ({
    Role: toRole(putRole(call, { ...roleNamed(call, input.RoleName), description: input.Description ?? '' })),
  }),
});
