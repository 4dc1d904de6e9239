import { fail, iamOperation } from './model/iam.ts';
import { policyNamed, putPolicy, versionNamed } from './model/policies.ts';

export const deletePolicyVersion = iamOperation({
  name: 'DeletePolicyVersion',
  mutates: true,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const policy = policyNamed(call, input.PolicyArn);
    const { id } = versionNamed(policy, input.VersionId);
    if (id === policy.defaultVersion)
      return fail('DeleteConflictException', 'Cannot delete the default version of a policy.');
    putPolicy(call, { ...policy, versions: policy.versions.filter((one) => one.id !== id), updatedAt: call.now });
    return {};
  },
});
