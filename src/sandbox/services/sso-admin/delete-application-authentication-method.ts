import { applicationArnOf, applicationNamed, changeApplication } from './model/applications.ts';
import { withoutKey } from './model/keyed.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const deleteApplicationAuthenticationMethod = ssoAdminOperation({
  name: 'DeleteApplicationAuthenticationMethod',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    changeApplication(call, application, {
      methods: withoutKey(application.body.methods, input.AuthenticationMethodType),
    });
    return {};
  },
});
