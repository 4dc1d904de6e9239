import { iamOperation } from './model/iam.ts';
import { oidcProviders, onProvider, providerNamed } from './model/oidc-providers.ts';

export const addClientIDToOpenIDConnectProvider = iamOperation({
  name: 'AddClientIDToOpenIDConnectProvider',
  mutates: true,
  ...onProvider,
  handle: (input, call) => {
    const provider = providerNamed(call, input);
    const clients = [...new Set([...provider.body.clients, input.ClientID ?? ''])];
    oidcProviders.change(call.world, provider, { body: { clients } });
    return {};
  },
});
