import { sagemakerOperation } from './model/sagemaker.ts';
import { makeUserProfile, userProfileArn } from './model/user-profiles.ts';

export const createUserProfile = sagemakerOperation({
  name: 'CreateUserProfile',
  mutates: true,
  resource: (input, call) => userProfileArn(input, call),
  handle: (input, call) => ({ UserProfileArn: makeUserProfile(call, input).arn }),
});
