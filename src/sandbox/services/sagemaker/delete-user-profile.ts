import { sagemakerOperation } from './model/sagemaker.ts';
import { removeUserProfile, userProfileArn, userProfileNamed } from './model/user-profiles.ts';

export const deleteUserProfile = sagemakerOperation({
  name: 'DeleteUserProfile',
  mutates: true,
  resource: (input, call) => userProfileArn(input, call),
  handle: (input, call) => {
    removeUserProfile(call, userProfileNamed(input, call));
    return {};
  },
});
