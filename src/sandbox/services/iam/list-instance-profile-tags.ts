import { toTags } from '../tag-list.ts';
import { iamOperation, iamPage } from './model/iam.ts';
import { onProfile, profileNamed } from './model/instance-profiles.ts';

export const listInstanceProfileTags = iamOperation({
  name: 'ListInstanceProfileTags',
  mutates: false,
  ...onProfile,
  handle: (input, call) => {
    const { items, rest } = iamPage(toTags(profileNamed(call, input.InstanceProfileName).tags), input, call);
    return { Tags: items, ...rest };
  },
});
