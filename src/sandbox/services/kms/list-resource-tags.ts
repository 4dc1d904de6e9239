import { keyArn, keyNamed, kmsOperation } from './model/kms.ts';

export const listResourceTags = kmsOperation({
  name: 'ListResourceTags',
  mutates: false,
  resource: (input, call) => keyArn(call, input.KeyId ?? ''),
  handle: (input, call) => ({
    Tags: Object.entries(keyNamed(call, input.KeyId).tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    Truncated: false,
  }),
});
