import { keyNamed, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const listKeyPolicies = kmsOperation({
  name: 'ListKeyPolicies',
  mutates: false,
  ...onKey,
  handle: (input, call) => {
    keyNamed(call, input.KeyId);
    return { PolicyNames: ['default'], Truncated: false };
  },
});
