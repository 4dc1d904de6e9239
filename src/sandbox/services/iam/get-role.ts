import { iamOperation } from './model/iam.ts';
import { roleArnOf, roleNamed, toRole } from './model/roles.ts';

export const getRole = iamOperation({
  name: 'GetRole',
  mutates: false,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => ({ Role: toRole(roleNamed(call, input.RoleName)) }),
});
