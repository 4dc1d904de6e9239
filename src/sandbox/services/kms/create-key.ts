import { policyProblem } from '../../access/policy-problem.ts';
import { fail, kmsOperation } from './model/kms.ts';
import { defaultPolicy, fromKeyTags, keyArn, keys, toMetadata } from './model/keys.ts';

export const createKey = kmsOperation({
  name: 'CreateKey',
  mutates: true,
  assumed: 'keys are symmetric whatever is asked for, and encrypt nothing',
  handle: (input, call) => {
    const name = call.world.newId();
    const policy = input.Policy ?? defaultPolicy(call.account);
    const problem = policyProblem(policy, 'resource');
    if (problem !== undefined) return fail('MalformedPolicyDocumentException', problem);
    const key = keys.make(call, {
      arn: keyArn(call, name),
      name,
      body: {
        description: input.Description ?? '',
        policy,
        enabled: true,
        rotation: false,
        multiRegion: input.MultiRegion ?? false,
        deletionAt: null,
      },
      tags: fromKeyTags(input.Tags),
    });
    return { KeyMetadata: toMetadata(key) };
  },
});
