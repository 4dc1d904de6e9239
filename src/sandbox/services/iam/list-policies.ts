import { iamOperation, iamPage } from './model/iam.ts';
import { toPolicy } from './model/policies.ts';

export const listPolicies = iamOperation({
  name: 'ListPolicies',
  mutates: false,
  assumed: 'policies that AWS manages are not listed',
  handle: (input, call) => {
    const own = input.Scope === 'AWS' ? [] : call.world.tables.policies.by('account', call.account);
    const { items, rest } = iamPage(own, input, call);
    return { Policies: items.map((policy) => toPolicy(call, policy)), ...rest };
  },
});
