import { withoutTags } from '../tag-list.ts';
import { iamOperation } from './model/iam.ts';
import { onProfile, profileNamed, putProfile } from './model/instance-profiles.ts';

export const untagInstanceProfile = iamOperation({
  name: 'UntagInstanceProfile',
  mutates: true,
  ...onProfile,
  handle: (input, call) => {
    const profile = profileNamed(call, input.InstanceProfileName);
    putProfile(call, { ...profile, tags: withoutTags(profile.tags, input.TagKeys) });
    return {};
  },
});
