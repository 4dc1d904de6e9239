import { toTags } from '../tag-list.ts';
import { iamOperation, iamPage } from './model/iam.ts';
import { policyNamed } from './model/policies.ts';

export const listPolicyTags = iamOperation({
  name: 'ListPolicyTags',
  mutates: false,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const { items, rest } = iamPage(toTags(policyNamed(call, input.PolicyArn).tags), input, call);
    return { Tags: items, ...rest };
  },
});
