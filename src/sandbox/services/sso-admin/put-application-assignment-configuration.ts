import { applicationArnOf, applicationNamed, changeApplication } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const putApplicationAssignmentConfiguration = ssoAdminOperation({
  name: 'PutApplicationAssignmentConfiguration',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    changeApplication(call, application, { assignmentRequired: input.AssignmentRequired ?? true });
    return {};
  },
});
