import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { ssoAdminOperation, ssoAdminPage } from './model/sso-admin.ts';

export const listApplicationAccessScopes = ssoAdminOperation({
  name: 'ListApplicationAccessScopes',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => {
    const scopes = Object.entries(applicationNamed(input.ApplicationArn, call).body.scopes);
    const { items, nextToken } = ssoAdminPage(scopes, input, call);
    return {
      Scopes: items.map(([Scope, targets]) => ({ Scope, AuthorizedTargets: [...targets] })),
      NextToken: nextToken,
    };
  },
});
