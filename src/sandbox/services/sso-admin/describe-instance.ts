import { instanceNamed, toInstance } from './model/instances.ts';
import { ssoAdminOperation } from './model/sso-admin.ts';

export const describeInstance = ssoAdminOperation({
  name: 'DescribeInstance',
  mutates: false,
  handle: (input, call) => toInstance(instanceNamed(input.InstanceArn, call)),
});
