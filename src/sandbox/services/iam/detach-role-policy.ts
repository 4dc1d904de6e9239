import { fail, iamOperation } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';

export const detachRolePolicy = iamOperation({
  name: 'DetachRolePolicy',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    const { PolicyArn: arn = '' } = input;
    if (!role.attached.includes(arn)) return fail('NoSuchEntityException', `Policy ${arn} was not found.`);
    putRole(call, { ...role, attached: role.attached.filter((one) => one !== arn) });
    return {};
  },
});
