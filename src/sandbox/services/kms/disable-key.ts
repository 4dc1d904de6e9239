import { keys, liveKey, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const disableKey = kmsOperation({
  name: 'DisableKey',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    keys.change(call.world, liveKey(call, input.KeyId), { body: { enabled: false } });
    return {};
  },
});
