import { iamOperation, iamPage } from './model/iam.ts';
import { ownProfiles, toProfile } from './model/instance-profiles.ts';
import { roleArnOf, roleNamed } from './model/roles.ts';

export const listInstanceProfilesForRole = iamOperation({
  name: 'ListInstanceProfilesForRole',
  mutates: false,
  resource: (input, call) => roleArnOf(call, input.RoleName),
  handle: (input, call) => {
    const { arn } = roleNamed(call, input.RoleName);
    const found = ownProfiles(call).filter((one) => one.role === arn);
    const { items, rest } = iamPage(found, input, call);
    return { InstanceProfiles: items.map((one) => toProfile(call, one)), ...rest };
  },
});
