import { keys, liveKey, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const enableKey = kmsOperation({
  name: 'EnableKey',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    keys.change(call.world, liveKey(call, input.KeyId), { body: { enabled: true } });
    return {};
  },
});
