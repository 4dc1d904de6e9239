import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';
import type { Grant, GrantType } from '@aws-sdk/client-sso-admin';

export const listApplicationGrants = ssoAdminOperation({
  name: 'ListApplicationGrants',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => ({
    Grants: Object.entries(applicationNamed(input.ApplicationArn, call).body.grants).map(([type, value]) => ({
      GrantType: type as GrantType,
      Grant: value as Grant,
    })),
  }),
});
