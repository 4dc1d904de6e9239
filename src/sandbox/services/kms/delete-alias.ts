import { aliasArn, aliases, aliasNamed } from './model/aliases.ts';
import { kmsOperation } from './model/kms.ts';

export const deleteAlias = kmsOperation({
  name: 'DeleteAlias',
  mutates: true,
  resource: (input, call) => aliasArn(call, input.AliasName),
  handle: (input, call) => {
    aliases.remove(call.world, aliasNamed(call, input.AliasName));
    return {};
  },
});
