import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const getApplicationSessionConfiguration = ssoAdminOperation({
  name: 'GetApplicationSessionConfiguration',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => ({
    UserBackgroundSessionApplicationStatus: applicationNamed(input.ApplicationArn, call).body.backgroundSessions,
  }),
});
