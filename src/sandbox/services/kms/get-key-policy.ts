import { keyNamed, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const getKeyPolicy = kmsOperation({
  name: 'GetKeyPolicy',
  mutates: false,
  ...onKey,
  handle: (input, call) => ({ Policy: keyNamed(call, input.KeyId).body.policy, PolicyName: 'default' }),
});
