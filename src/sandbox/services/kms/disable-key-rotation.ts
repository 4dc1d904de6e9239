import { keys, liveKey, onKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const disableKeyRotation = kmsOperation({
  name: 'DisableKeyRotation',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    keys.change(call.world, liveKey(call, input.KeyId), { body: { rotation: false } });
    return {};
  },
});
