import { iamOperation, requirePolicy } from './model/iam.ts';
import { putRole, roleNamed } from './model/roles.ts';

export const updateAssumeRolePolicy = iamOperation({
  name: 'UpdateAssumeRolePolicy',
  mutates: true,
  handle: (input, call) => {
    putRole(call, { ...roleNamed(call, input.RoleName), trust: requirePolicy(input.PolicyDocument) });
    return {};
  },
});
