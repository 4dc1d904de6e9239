import { iamOperation } from './model/iam.ts';
import { ownProviders } from './model/oidc-providers.ts';

export const listOpenIDConnectProviders = iamOperation({
  name: 'ListOpenIDConnectProviders',
  mutates: false,
  handle: (_input, call) => ({ OpenIDConnectProviderList: ownProviders(call).map(({ arn }) => ({ Arn: arn })) }),
});
