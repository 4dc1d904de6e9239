import { iamOperation } from './model/iam.ts';
import { onProfile, profileNamed, toProfile } from './model/instance-profiles.ts';

export const getInstanceProfile = iamOperation({
  name: 'GetInstanceProfile',
  mutates: false,
  ...onProfile,
  handle: (input, call) => ({ InstanceProfile: toProfile(call, profileNamed(call, input.InstanceProfileName)) }),
});
