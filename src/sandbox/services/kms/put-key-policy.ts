import { policyProblem } from '../../access/policy-problem.ts';
import { keys, liveKey, onKey } from './model/keys.ts';
import { fail, kmsOperation } from './model/kms.ts';

export const putKeyPolicy = kmsOperation({
  name: 'PutKeyPolicy',
  mutates: true,
  assumed: "a role's own policies suffice in the key's account, whether the key's policy delegates to IAM or not",
  ...onKey,
  handle: (input, call) => {
    const policy = input.Policy ?? '';
    const problem = policyProblem(policy, 'resource');
    if (problem !== undefined) return fail('MalformedPolicyDocumentException', problem);
    keys.change(call.world, liveKey(call, input.KeyId), { body: { policy } });
    return {};
  },
});
