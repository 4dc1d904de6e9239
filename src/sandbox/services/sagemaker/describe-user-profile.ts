import { sagemakerOperation } from './model/sagemaker.ts';
import { describeUserProfileRecord, userProfileArn, userProfileNamed } from './model/user-profiles.ts';

export const describeUserProfile = sagemakerOperation({
  name: 'DescribeUserProfile',
  mutates: false,
  resource: (input, call) => userProfileArn(input, call),
  handle: (input, call) => describeUserProfileRecord(userProfileNamed(input, call)),
});
