import { iamOperation } from './model/iam.ts';
import { isAwsManaged, policyNamed } from './model/policies.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';

export const attachRolePolicy = iamOperation({
  name: 'AttachRolePolicy',
  mutates: true,
  assumed: 'a policy that AWS manages exists by any name; only common ones allow anything',
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    const { PolicyArn: arn = '' } = input;
    if (!isAwsManaged(arn)) policyNamed(call, arn);
    if (!role.attached.includes(arn)) putRole(call, { ...role, attached: [...role.attached, arn] });
    return {};
  },
});
