import { applicationArnOf, applicationNamed, changeApplication } from './model/applications.ts';
import { withoutKey } from './model/keyed.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const deleteApplicationGrant = ssoAdminOperation({
  name: 'DeleteApplicationGrant',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    changeApplication(call, application, { grants: withoutKey(application.body.grants, input.GrantType) });
    return {};
  },
});
