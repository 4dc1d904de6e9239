import { encoded, fail, iamOperation } from './model/iam.ts';
import { roleArnOf, roleNamed } from './model/roles.ts';

export const getRolePolicy = iamOperation({
  name: 'GetRolePolicy',
  mutates: false,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const role = roleNamed(call, input.RoleName);
    const { PolicyName: name = '' } = input;
    const text = Object.hasOwn(role.inline, name) ? role.inline[name] : undefined;
    if (text === undefined) return fail('NoSuchEntityException', `The role policy with name ${name} cannot be found.`);
    return { RoleName: role.name, PolicyName: name, PolicyDocument: encoded(text) };
  },
});
