import { withoutTags } from '../tag-list.ts';
import { keys, liveKey, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const untagResource = kmsOperation({
  name: 'UntagResource',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    const key = liveKey(call, input.KeyId);
    keys.change(call.world, key, { tags: withoutTags(key.tags, input.TagKeys) });
    return {};
  },
});
