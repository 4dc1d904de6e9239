import { keys, liveKey, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const updateKeyDescription = kmsOperation({
  name: 'UpdateKeyDescription',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    keys.change(call.world, liveKey(call, input.KeyId), { body: { description: input.Description ?? '' } });
    return {};
  },
});
