import { iamOperation, iamPage } from './model/iam.ts';
import { roleArnOf, roleNamed } from './model/roles.ts';

export const listAttachedRolePolicies = iamOperation({
  name: 'ListAttachedRolePolicies',
  mutates: false,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const { items, rest } = iamPage(roleNamed(call, input.RoleName).attached, input, call);
    return { AttachedPolicies: items.map((arn) => ({ PolicyArn: arn, PolicyName: arn.split('/').at(-1) })), ...rest };
  },
});
