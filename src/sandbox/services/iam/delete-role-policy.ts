import { fail, iamOperation } from './model/iam.ts';
import { putRole, roleArnOf, roleNamed } from './model/roles.ts';

export const deleteRolePolicy = iamOperation({
  name: 'DeleteRolePolicy',
  mutates: true,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    const { PolicyName: name = '' } = input;
    if (!Object.hasOwn(role.inline, name))
      return fail('NoSuchEntityException', `The role policy with name ${name} cannot be found.`);
    const { [name]: _gone, ...inline } = role.inline;
    putRole(call, { ...role, inline });
    return {};
  },
});
