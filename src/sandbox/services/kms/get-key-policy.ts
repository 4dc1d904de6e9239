import { keyArn, keyNamed, kmsOperation } from './model/kms.ts';

export const getKeyPolicy = kmsOperation({
  name: 'GetKeyPolicy',
  mutates: false,
  resource: (input, call) => keyArn(call, input.KeyId ?? ''),
  handle: (input, call) => ({ Policy: keyNamed(call, input.KeyId).body.policy, PolicyName: 'default' }),
});
