import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { assign } from './model/assignments.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const createApplicationAssignment = ssoAdminOperation({
  name: 'CreateApplicationAssignment',
  mutates: true,
  assumed: 'assigning again is no error',
  resource: applicationArnOf,
  handle: (input, call) => {
    assign(call, applicationNamed(input.ApplicationArn, call), input);
    return {};
  },
});
