import { iamOperation, requireName, requirePolicy } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';

export const putRolePolicy = iamOperation({
  name: 'PutRolePolicy',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    const name = requireName('policyName', input.PolicyName ?? '', 128);
    putRole(call, { ...role, inline: { ...role.inline, [name]: requirePolicy(input.PolicyDocument) } });
    return {};
  },
});
