import { iamOperation, iamPage } from './model/iam.ts';
import { policyNamed, toVersion } from './model/policies.ts';

export const listPolicyVersions = iamOperation({
  name: 'ListPolicyVersions',
  mutates: false,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const policy = policyNamed(call, input.PolicyArn);
    const { items, rest } = iamPage(policy.versions, input, call);
    return { Versions: items.map((version) => toVersion(policy, version, false)), ...rest };
  },
});
