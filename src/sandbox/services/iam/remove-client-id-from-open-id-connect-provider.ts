import { iamOperation } from './model/iam.ts';
import { oidcProviders, onProvider, providerNamed } from './model/oidc-providers.ts';

export const removeClientIDFromOpenIDConnectProvider = iamOperation({
  name: 'RemoveClientIDFromOpenIDConnectProvider',
  mutates: true,
  ...onProvider,
  handle: (input, call) => {
    const provider = providerNamed(call, input);
    const clients = provider.body.clients.filter((one) => one !== input.ClientID);
    oidcProviders.change(call.world, provider, { body: { clients } });
    return {};
  },
});
