import { iamOperation } from './model/iam.ts';
import { putRole, roleNamed, toRole } from './model/roles.ts';

export const updateRoleDescription = iamOperation({
  name: 'UpdateRoleDescription',
  mutates: true,
  handle: (input, call) => ({
    Role: toRole(putRole(call, { ...roleNamed(call, input.RoleName), description: input.Description ?? '' })),
  }),
});
