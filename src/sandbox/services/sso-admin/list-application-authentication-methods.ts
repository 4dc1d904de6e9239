import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';
import type { AuthenticationMethod, AuthenticationMethodType } from '@aws-sdk/client-sso-admin';

export const listApplicationAuthenticationMethods = ssoAdminOperation({
  name: 'ListApplicationAuthenticationMethods',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => ({
    AuthenticationMethods: Object.entries(applicationNamed(input.ApplicationArn, call).body.methods).map(
      ([type, value]) => ({
        AuthenticationMethodType: type as AuthenticationMethodType,
        AuthenticationMethod: value as AuthenticationMethod,
      }),
    ),
  }),
});
