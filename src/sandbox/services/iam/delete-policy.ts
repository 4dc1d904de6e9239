import { fail, iamOperation } from './model/iam.ts';
import { attachmentsOf, boundariesOf, policyNamed } from './model/policies.ts';

export const deletePolicy = iamOperation({
  name: 'DeletePolicy',
  mutates: true,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const policy = policyNamed(call, input.PolicyArn);
    if (attachmentsOf(call, policy.arn) + boundariesOf(call, policy.arn) > 0)
      return fail('DeleteConflictException', 'Cannot delete a policy attached to entities.');
    if (policy.versions.length > 1) {
      return fail(
        'DeleteConflictException',
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions.",
      );
    }
    call.world.tables.policies.delete(policy.arn);
    return {};
  },
});
