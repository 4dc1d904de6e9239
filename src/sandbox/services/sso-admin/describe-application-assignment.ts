import { applicationArnOf, applicationNamed } from './model/applications.ts';
import { assignmentNamed } from './model/assignments.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const describeApplicationAssignment = ssoAdminOperation({
  name: 'DescribeApplicationAssignment',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => {
    const application = applicationNamed(input.ApplicationArn, call);
    return { ApplicationArn: application.arn, ...assignmentNamed(application, input) };
  },
});
