import { aliasArn, aliases, findAlias, requireAliasName } from './model/aliases.ts';
import { liveKey } from './model/keys.ts';
import { fail, kmsOperation } from './model/kms.ts';

export const createAlias = kmsOperation({
  name: 'CreateAlias',
  mutates: true,
  resource: (input, call) => aliasArn(call, input.AliasName),
  handle: (input, call) => {
    const name = requireAliasName(input.AliasName ?? '');
    const arn = aliasArn(call, name);
    if (findAlias(call, name)) return fail('AlreadyExistsException', `An alias with the name ${arn} already exists`);
    aliases.make(call, { arn, name, body: { target: liveKey(call, input.TargetKeyId).arn } });
    return {};
  },
});
