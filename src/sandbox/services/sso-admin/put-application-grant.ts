import { applicationArnOf, applicationNamed, changeApplication } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const putApplicationGrant = ssoAdminOperation({
  name: 'PutApplicationGrant',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    const grants = { ...application.body.grants, [input.GrantType ?? '']: input.Grant };
    changeApplication(call, application, { grants });
    return {};
  },
});
