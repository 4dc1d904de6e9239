import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { fail, ssoAdminOperation } from './model/sso-admin.ts';

export const getApplicationAccessScope = ssoAdminOperation({
  name: 'GetApplicationAccessScope',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => {
    const targets = applicationNamed(input.ApplicationArn, call).body.scopes[input.Scope ?? ''];
    if (!targets) return fail('ResourceNotFoundException', `The scope ${input.Scope ?? ''} could not be found.`);
    return { Scope: input.Scope, AuthorizedTargets: [...targets] };
  },
});
