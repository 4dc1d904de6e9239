import { keyArn, keyNamed, keys, kmsOperation } from './model/kms.ts';

export const updateKeyDescription = kmsOperation({
  name: 'UpdateKeyDescription',
  mutates: true,
  resource: (input, call) => keyArn(call, input.KeyId ?? ''),
  handle: (input, call) => {
    keys.change(call.world, keyNamed(call, input.KeyId), { body: { description: input.Description ?? '' } });
    return {};
  },
});
