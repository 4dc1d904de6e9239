import { identityCenterPage } from '../identity-center-page.ts';
import { PROVIDERS } from './model/providers.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const listApplicationProviders = ssoAdminOperation({
  name: 'ListApplicationProviders',
  mutates: false,
  assumed: 'custom and SageMaker alone of the many that AWS has',
  handle: (input, call) => {
    const { items, nextToken } = identityCenterPage(PROVIDERS, input, call);
    return { ApplicationProviders: items, NextToken: nextToken };
  },
});
