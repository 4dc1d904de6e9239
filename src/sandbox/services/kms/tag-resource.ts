import { fromKeyTags, keys, liveKey, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const tagResource = kmsOperation({
  name: 'TagResource',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    const key = liveKey(call, input.KeyId);
    keys.change(call.world, key, { tags: { ...key.tags, ...fromKeyTags(input.Tags) } });
    return {};
  },
});
