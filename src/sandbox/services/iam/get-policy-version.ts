import { iamOperation } from './model/iam.ts';
import { policyNamed, toVersion, versionNamed } from './model/policies.ts';

export const getPolicyVersion = iamOperation({
  name: 'GetPolicyVersion',
  mutates: false,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const policy = policyNamed(call, input.PolicyArn);
    return { PolicyVersion: toVersion(policy, versionNamed(policy, input.VersionId), true) };
  },
});
