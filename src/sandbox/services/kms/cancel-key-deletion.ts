import { keyNamed, keys, onKey } from './model/keys.ts';
import { fail, kmsOperation } from './model/kms.ts';

export const cancelKeyDeletion = kmsOperation({
  name: 'CancelKeyDeletion',
  mutates: true,
  ...onKey,
  handle: (input, call) => {
    const key = keyNamed(call, input.KeyId);
    if (key.body.deletionAt === null) return fail('KMSInvalidStateException', `${key.arn} is not pending deletion.`);
    // It comes back disabled.
    keys.change(call.world, key, { body: { deletionAt: null, enabled: false } });
    return { KeyId: key.arn };
  },
});
