import type { InstanceProfile } from '@aws-sdk/client-iam';
import type { Call } from '../../../operation.ts';
import type { InstanceProfileRecord } from '../../../world/records/identity.ts';
import { toTags } from '../../tag-list.ts';
import { fail } from './iam.ts';
import { toRole } from './roles.ts';

/** The caller's instance profiles. */
export const ownProfiles = (call: Call): InstanceProfileRecord[] =>
  call.world.tables.instanceProfiles.by('account', call.account);

export const findProfile = (call: Call, name: string): InstanceProfileRecord | undefined =>
  ownProfiles(call).find((one) => one.name.toLowerCase() === name.toLowerCase());

export const profileNamed = (call: Call, name = ''): InstanceProfileRecord =>
  findProfile(call, name) ?? fail('NoSuchEntityException', `Instance Profile ${name} cannot be found.`);

export const putProfile = (call: Call, profile: InstanceProfileRecord): InstanceProfileRecord =>
  call.world.tables.instanceProfiles.put(profile.arn, profile);

interface OfProfile {
  readonly InstanceProfileName?: string | undefined;
}

/** What access is decided on, whether the profile exists or not. */
export const onProfile = {
  resource: ({ InstanceProfileName: name = '' }: OfProfile, call: Call): string =>
    findProfile(call, name)?.arn ?? `arn:aws:iam::${call.account}:instance-profile/${name}`,
} as const;

export function toProfile(call: Call, profile: InstanceProfileRecord): InstanceProfile {
  const role = profile.role === null ? undefined : call.world.tables.roles.get(profile.role);
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: profile.arn,
    CreateDate: new Date(profile.createdAt),
    Roles: role ? [toRole(role)] : [],
    ...(Object.keys(profile.tags).length > 0 && { Tags: toTags(profile.tags) }),
  };
}
