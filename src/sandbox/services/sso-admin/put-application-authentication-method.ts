import { applicationArnOf, applicationNamed, changeApplication } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const putApplicationAuthenticationMethod = ssoAdminOperation({
  name: 'PutApplicationAuthenticationMethod',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    const methods = { ...application.body.methods, [input.AuthenticationMethodType ?? '']: input.AuthenticationMethod };
    changeApplication(call, application, { methods });
    return {};
  },
});
