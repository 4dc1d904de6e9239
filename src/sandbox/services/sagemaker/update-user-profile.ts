import { sagemakerOperation } from './model/sagemaker.ts';
import { changeUserProfile, userProfileArn, userProfileNamed } from './model/user-profiles.ts';

export const updateUserProfile = sagemakerOperation({
  name: 'UpdateUserProfile',
  mutates: true,
  resource: (input, call) => userProfileArn(input, call),
  handle: (input, call) => ({ UserProfileArn: changeUserProfile(call, userProfileNamed(input, call), input).arn }),
});
