import { aliasArn, aliases, aliasNamed } from './model/aliases.ts';
import { liveKey } from './model/keys.ts';
import { kmsOperation } from './model/kms.ts';

export const updateAlias = kmsOperation({
  name: 'UpdateAlias',
  mutates: true,
  resource: (input, call) => aliasArn(call, input.AliasName),
  handle: (input, call) => {
    const alias = aliasNamed(call, input.AliasName);
    aliases.change(call.world, alias, { body: { target: liveKey(call, input.TargetKeyId).arn } });
    return {};
  },
});
