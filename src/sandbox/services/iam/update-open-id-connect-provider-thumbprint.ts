import { iamOperation } from './model/iam.ts';
import { oidcProviders, onProvider, providerNamed } from './model/oidc-providers.ts';

export const updateOpenIDConnectProviderThumbprint = iamOperation({
  name: 'UpdateOpenIDConnectProviderThumbprint',
  mutates: true,
  ...onProvider,
  handle: (input, call) => {
    const thumbprints = input.ThumbprintList ?? [];
    oidcProviders.change(call.world, providerNamed(call, input), { body: { thumbprints } });
    return {};
  },
});
