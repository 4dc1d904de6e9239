import { uniqueId } from '../../world/access-keys.ts';
import { fromTags } from '../tag-list.ts';
import { fail, iamOperation, requireName, requirePath } from './model/iam.ts';
import { findProfile, onProfile, putProfile, toProfile } from './model/instance-profiles.ts';

export const createInstanceProfile = iamOperation({
  name: 'CreateInstanceProfile',
  mutates: true,
  ...onProfile,
  handle: (input, call) => {
    const name = requireName('instanceProfileName', input.InstanceProfileName ?? '', 128);
    const path = requirePath(input.Path);
    if (findProfile(call, name))
      return fail('EntityAlreadyExistsException', `Instance Profile ${name} already exists.`);
    const profile = putProfile(call, {
      arn: `arn:aws:iam::${call.account}:instance-profile${path}${name}`,
      account: call.account,
      name,
      path,
      id: uniqueId('AIPA'),
      createdAt: call.now,
      tags: fromTags(input.Tags),
      role: null,
    });
    return { InstanceProfile: toProfile(call, profile) };
  },
});
