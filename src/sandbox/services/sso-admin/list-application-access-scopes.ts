import { identityCenterPage } from '../identity-center-page.ts';
import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const listApplicationAccessScopes = ssoAdminOperation({
  name: 'ListApplicationAccessScopes',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => {
    const scopes = Object.entries(applicationNamed(input.ApplicationArn, call).body.scopes);
    const { items, nextToken } = identityCenterPage(scopes, input, call);
    return {
      Scopes: items.map(([Scope, targets]) => ({ Scope, AuthorizedTargets: [...targets] })),
      NextToken: nextToken,
    };
  },
});
