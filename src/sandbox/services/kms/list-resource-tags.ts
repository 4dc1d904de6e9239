import { keyNamed, onKey } from './model/keys.ts';
import { kmsOperation, kmsPage } from './model/kms.ts';

export const listResourceTags = kmsOperation({
  name: 'ListResourceTags',
  mutates: false,
  ...onKey,
  handle: (input, call) => {
    const all = Object.entries(keyNamed(call, input.KeyId).tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
    const { items, rest } = kmsPage(call, all, input);
    return { Tags: items, ...rest };
  },
});
