import { iamOperation, iamPage } from './model/iam.ts';
import { roleArnOf, roleNamed } from './model/roles.ts';

export const listRolePolicies = iamOperation({
  name: 'ListRolePolicies',
  mutates: false,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const names = Object.keys(roleNamed(call, input.RoleName).inline).sort();
    const { items, rest } = iamPage(names, input, call);
    return { PolicyNames: items, ...rest };
  },
});
