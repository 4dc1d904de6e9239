import { keyArn, keyNamed, kmsOperation, toMetadata } from './model/kms.ts';

export const describeKey = kmsOperation({
  name: 'DescribeKey',
  mutates: false,
  resource: (input, call) => keyArn(call, input.KeyId ?? ''),
  handle: (input, call) => ({ KeyMetadata: toMetadata(keyNamed(call, input.KeyId)) }),
});
