import { fail, iamOperation, requirePolicy } from './model/iam.ts';
import { policyNamed, putPolicy, toVersion } from './model/policies.ts';

export const createPolicyVersion = iamOperation({
  name: 'CreatePolicyVersion',
  mutates: true,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const policy = policyNamed(call, input.PolicyArn);
    if (policy.versions.length >= 5) {
      return fail(
        'LimitExceededException',
        'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
      );
    }
    const number = policy.lastVersion + 1;
    const version = { id: `v${number}`, text: requirePolicy(input.PolicyDocument), createdAt: call.now };
    const next = putPolicy(call, {
      ...policy,
      lastVersion: number,
      versions: [version, ...policy.versions],
      defaultVersion: input.SetAsDefault === true ? version.id : policy.defaultVersion,
      updatedAt: call.now,
    });
    return { PolicyVersion: toVersion(next, version, false) };
  },
});
