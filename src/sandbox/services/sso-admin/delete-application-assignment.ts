import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { unassign } from './model/assignments.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const deleteApplicationAssignment = ssoAdminOperation({
  name: 'DeleteApplicationAssignment',
  mutates: true,
  resource: applicationArnOf,
  handle: (input, call) => {
    unassign(call, applicationNamed(input.ApplicationArn, call), input);
    return {};
  },
});
