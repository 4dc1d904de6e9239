import { sagemakerOperation } from './model/sagemaker.ts';
import { studioPage } from './model/studio.ts';
import { toUserProfileDetails, userProfiles } from './model/user-profiles.ts';

export const listUserProfiles = sagemakerOperation({
  name: 'ListUserProfiles',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = studioPage(userProfiles.own(call), input, input.UserProfileNameContains, call);
    return { UserProfiles: items.map(toUserProfileDetails), NextToken: nextToken };
  },
});
