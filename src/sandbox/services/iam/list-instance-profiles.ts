import { iamOperation, iamPage } from './model/iam.ts';
import { ownProfiles, toProfile } from './model/instance-profiles.ts';

export const listInstanceProfiles = iamOperation({
  name: 'ListInstanceProfiles',
  mutates: false,
  handle: (input, call) => {
    const all = ownProfiles(call).filter((one) => one.path.startsWith(input.PathPrefix ?? '/'));
    const { items, rest } = iamPage(all, input, call);
    return { InstanceProfiles: items.map((one) => toProfile(call, one)), ...rest };
  },
});
