import { iamOperation } from './model/iam.ts';
import { policyNamed, putPolicy, versionNamed } from './model/policies.ts';

export const setDefaultPolicyVersion = iamOperation({
  name: 'SetDefaultPolicyVersion',
  mutates: true,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const policy = policyNamed(call, input.PolicyArn);
    putPolicy(call, { ...policy, defaultVersion: versionNamed(policy, input.VersionId).id, updatedAt: call.now });
    return {};
  },
});
