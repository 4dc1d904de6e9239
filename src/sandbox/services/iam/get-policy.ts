import { iamOperation } from './model/iam.ts';
import { policyNamed, toPolicy } from './model/policies.ts';

export const getPolicy = iamOperation({
  name: 'GetPolicy',
  mutates: false,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => ({ Policy: toPolicy(call, policyNamed(call, input.PolicyArn)) }),
});
