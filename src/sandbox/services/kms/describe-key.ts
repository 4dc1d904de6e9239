import { keyNamed, onKey, toMetadata } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const describeKey = kmsOperation({
  name: 'DescribeKey',
  mutates: false,
  ...onKey,
  handle: (input, call) => ({ KeyMetadata: toMetadata(keyNamed(call, input.KeyId)) }),
});
