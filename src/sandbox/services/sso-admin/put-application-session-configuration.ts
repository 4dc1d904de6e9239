import { applicationArnOf, applicationNamed, changeApplication } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const putApplicationSessionConfiguration = ssoAdminOperation({
  name: 'PutApplicationSessionConfiguration',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    const status = input.UserBackgroundSessionApplicationStatus;
    if (status) changeApplication(call, application, { backgroundSessions: status });
    return {};
  },
});
