import { iamOperation } from './model/iam.ts';
import { policyNamed, putPolicy } from './model/policies.ts';
import { withoutTags } from '../tag-list.ts';

export const untagPolicy = iamOperation({
  name: 'UntagPolicy',
  mutates: true,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const policy = policyNamed(call, input.PolicyArn);
    putPolicy(call, { ...policy, tags: withoutTags(policy.tags, input.TagKeys) });
    return {};
  },
});
