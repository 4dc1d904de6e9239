import { applicationArnOf, applicationNamed, toApplication } from './model/applications.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const describeApplication = ssoAdminOperation({
  name: 'DescribeApplication',
  mutates: false,
  resource: applicationArnOf,
  handle: (input, call) => toApplication(call, applicationNamed(input.ApplicationArn, call)),
});
