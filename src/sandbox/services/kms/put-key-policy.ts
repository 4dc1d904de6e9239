import { keyArn, keyNamed, keys, kmsOperation } from './model/kms.ts';

export const putKeyPolicy = kmsOperation({
  name: 'PutKeyPolicy',
  mutates: true,
  assumed: 'the document is kept and given back, access is not decided by it',
  resource: (input, call) => keyArn(call, input.KeyId ?? ''),
  handle: (input, call) => {
    keys.change(call.world, keyNamed(call, input.KeyId), { body: { policy: input.Policy ?? '' } });
    return {};
  },
});
