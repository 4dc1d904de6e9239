import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { fail, ssoAdminOperation } from './model/sso-admin.ts';
import type { Grant } from '@aws-sdk/client-sso-admin';

export const getApplicationGrant = ssoAdminOperation({
  name: 'GetApplicationGrant',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => {
    const found = applicationNamed(input.ApplicationArn, call).body.grants[input.GrantType ?? ''];
    if (!found) return fail('ResourceNotFoundException', `The grant ${input.GrantType ?? ''} could not be found.`);
    return { Grant: found as Grant };
  },
});
