import { iamOperation } from './model/iam.ts';
import { roleNamed, toRole } from './model/roles.ts';

export const getRole = iamOperation({
  name: 'GetRole',
  mutates: false,
  handle: (input, call) => ({ Role: toRole(roleNamed(call, input.RoleName)) }),
});
