import { applicationArnOf, applicationNamed, applications } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const deleteApplication = ssoAdminOperation({
  name: 'DeleteApplication',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    applications.remove(call.world, applicationNamed(input.ApplicationArn, call));
    return {};
  },
});
