import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { fail, ssoAdminOperation } from './model/sso-admin.ts';
import type { AuthenticationMethod } from '@aws-sdk/client-sso-admin';

export const getApplicationAuthenticationMethod = ssoAdminOperation({
  name: 'GetApplicationAuthenticationMethod',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => {
    const found = applicationNamed(input.ApplicationArn, call).body.methods[input.AuthenticationMethodType ?? ''];
    if (!found)
      return fail(
        'ResourceNotFoundException',
        `The authentication method ${input.AuthenticationMethodType ?? ''} could not be found.`,
      );
    return { AuthenticationMethod: found as AuthenticationMethod };
  },
});
