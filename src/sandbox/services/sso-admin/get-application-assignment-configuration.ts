import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const getApplicationAssignmentConfiguration = ssoAdminOperation({
  name: 'GetApplicationAssignmentConfiguration',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => ({
    AssignmentRequired: applicationNamed(input.ApplicationArn, call).body.assignmentRequired,
  }),
});
