import { applicationArnOf, applicationNamed, changeApplication } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const putApplicationAccessScope = ssoAdminOperation({
  name: 'PutApplicationAccessScope',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    const scopes = { ...application.body.scopes, [input.Scope ?? '']: input.AuthorizedTargets ?? [] };
    changeApplication(call, application, { scopes });
    return {};
  },
});
