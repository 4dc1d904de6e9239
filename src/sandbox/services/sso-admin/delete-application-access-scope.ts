import { applicationArnOf, applicationNamed, changeApplication } from './model/applications.ts';
import { withoutKey } from './model/keyed.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const deleteApplicationAccessScope = ssoAdminOperation({
  name: 'DeleteApplicationAccessScope',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    changeApplication(call, application, { scopes: withoutKey(application.body.scopes, input.Scope) });
    return {};
  },
});
