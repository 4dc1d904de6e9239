import { iamOperation } from './model/iam.ts';
import { oidcProviders, onProvider, providerNamed } from './model/oidc-providers.ts';

export const deleteOpenIDConnectProvider = iamOperation({
  name: 'DeleteOpenIDConnectProvider',
  mutates: true,
  ...onProvider,
  handle: (input, call) => {
    oidcProviders.remove(call.world, providerNamed(call, input));
    return {};
  },
});
