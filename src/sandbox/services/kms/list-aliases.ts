import { aliases, toAlias } from './model/aliases.ts';
import { keyNamed } from './model/keys.ts';
import { kmsOperation, kmsPage } from './model/kms.ts';

export const listAliases = kmsOperation({
  name: 'ListAliases',
  mutates: false,
  assumed: "aliases of AWS's own keys are not listed",
  handle: (input, call) => {
    const target = input.KeyId === undefined ? undefined : keyNamed(call, input.KeyId).arn;
    const found = aliases.own(call).filter(({ body }) => target === undefined || body.target === target);
    const { items, rest } = kmsPage(call, found, input);
    return { Aliases: items.map(toAlias), ...rest };
  },
});
