import { fromTags } from '../tag-list.ts';
import { iamOperation } from './model/iam.ts';
import { onProfile, profileNamed, putProfile } from './model/instance-profiles.ts';

export const tagInstanceProfile = iamOperation({
  name: 'TagInstanceProfile',
  mutates: true,
  ...onProfile,
  handle: (input, call) => {
    const profile = profileNamed(call, input.InstanceProfileName);
    putProfile(call, { ...profile, tags: { ...profile.tags, ...fromTags(input.Tags) } });
    return {};
  },
});
