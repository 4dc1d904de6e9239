import { iamOperation } from './model/iam.ts';
import { policyNamed, putPolicy } from './model/policies.ts';
import { fromTags } from '../tag-list.ts';

export const tagPolicy = iamOperation({
  name: 'TagPolicy',
  mutates: true,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const policy = policyNamed(call, input.PolicyArn);
    putPolicy(call, { ...policy, tags: { ...policy.tags, ...fromTags(input.Tags) } });
    return {};
  },
});
