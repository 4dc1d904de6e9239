import { defaultPolicy, keyArn, keys, kmsOperation, toMetadata } from './model/kms.ts';

export const createKey = kmsOperation({
  name: 'CreateKey',
  mutates: true,
  assumed: 'keys are symmetric whatever is asked for, and encrypt nothing',
  handle: (input, call) => {
    const name = call.world.newId();
    const tags = Object.fromEntries((input.Tags ?? []).map(({ TagKey = '', TagValue = '' }) => [TagKey, TagValue]));
    const key = keys.make(call, {
      arn: keyArn(call, name),
      name,
      body: {
        description: input.Description ?? '',
        policy: input.Policy ?? defaultPolicy(call.account),
        enabled: true,
        rotation: false,
        multiRegion: input.MultiRegion ?? false,
        deletionAt: null,
      },
      tags,
    });
    return { KeyMetadata: toMetadata(key) };
  },
});
