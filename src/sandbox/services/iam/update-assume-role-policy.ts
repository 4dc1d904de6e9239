import { iamOperation, requirePolicy } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';

export const updateAssumeRolePolicy = iamOperation({
  name: 'UpdateAssumeRolePolicy',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    putRole(call, { ...roleNamed(call, input.RoleName), trust: requirePolicy(input.PolicyDocument, 'trust') });
    return {};
  },
});
