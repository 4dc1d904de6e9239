import type {
  CreateUserProfileRequest,
  DescribeUserProfileResponse,
  UpdateUserProfileRequest,
  UserProfileDetails,
  UserProfileStatus,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { domainNamed } from './domains.ts';
import { withoutTags } from './names.ts';
import { fail, invalid } from './sagemaker.ts';
import { courses, failureOf, requireSettled, requireStudioName, stamps } from './studio.ts';
import { fromTags } from '../../tag-list.ts';

export type UserProfileBody = Omit<CreateUserProfileRequest, 'Tags'>;
export type UserProfile = Kept<UserProfileBody>;

export const userProfiles = resourceKind<UserProfileBody>('sagemaker:user-profile');

interface ProfileName {
  readonly DomainId?: string | undefined;
  readonly UserProfileName?: string | undefined;
}

export const userProfileArn = ({ DomainId, UserProfileName }: ProfileName, { region, account }: Call): Arn =>
  `arn:aws:sagemaker:${region}:${account}:user-profile/${DomainId ?? ''}/${UserProfileName ?? ''}`;

export function userProfileNamed(name: ProfileName, call: Call): UserProfile {
  domainNamed(name.DomainId, call);
  const found = userProfiles.find(call, userProfileArn(name, call));
  return found ?? fail('ResourceNotFound', `UserProfile [${name.UserProfileName ?? ''}] does not exist.`);
}

export function makeUserProfile(call: Call, input: CreateUserProfileRequest): UserProfile {
  const domain = domainNamed(input.DomainId, call);
  const name = requireStudioName(input.UserProfileName, 'userProfileName');
  const arn = userProfileArn(input, call);
  if (userProfiles.find(call, arn)) fail('ResourceInUse', `UserProfile [${name}] already exists.`);
  if (domain.status !== 'InService') fail('ResourceInUse', `Domain [${domain.name}] is in status ${domain.status}.`);
  const sso = input.SingleSignOnUserIdentifier !== undefined || input.SingleSignOnUserValue !== undefined;
  if (
    domain.body.AuthMode === 'SSO' &&
    !(input.SingleSignOnUserIdentifier === 'UserName' && input.SingleSignOnUserValue)
  )
    invalid('SingleSignOnUserIdentifier must be UserName, with a SingleSignOnUserValue, in a domain with SSO.');
  if (domain.body.AuthMode !== 'SSO' && sso) invalid('Single sign-on members are only for domains with SSO.');
  return userProfiles.make(call, {
    arn,
    name,
    parent: domain.arn,
    status: 'Pending',
    next: courses(call).toService,
    tags: fromTags(input.Tags),
    body: withoutTags(input),
  });
}

export function changeUserProfile(call: Call, profile: UserProfile, input: UpdateUserProfileRequest): UserProfile {
  requireSettled(profile);
  return userProfiles.change(call.world, profile, {
    status: 'Updating',
    next: courses(call).toService,
    by: call.caller.arn,
    body: { UserSettings: { ...profile.body.UserSettings, ...input.UserSettings } },
  });
}

/** A profile goes when it has no app and owns no space. */
export function removeUserProfile(call: Call, profile: UserProfile): void {
  requireSettled(profile);
  const used = call.world.tables.resources.by('parent', profile.parent ?? '').filter((one) => {
    const body = one.body as { UserProfileName?: string; OwnershipSettings?: { OwnerUserProfileName?: string } };
    const owner = body.OwnershipSettings?.OwnerUserProfileName;
    const mine = owner === profile.name || (one.kind === 'sagemaker:app' && body.UserProfileName === profile.name);
    return mine && one.status !== 'Deleted' && one.status !== 'Failed';
  });
  if (used.length > 0) {
    fail(
      'ResourceInUse',
      `Unable to delete UserProfile [${profile.name}] because these are associated with it: ${used.map((one) => one.arn).join(', ')}`,
    );
  }
  userProfiles.change(call.world, profile, { status: 'Deleting', next: courses(call).toNothing, by: call.caller.arn });
}

export const describeUserProfileRecord = (profile: UserProfile): DescribeUserProfileResponse => ({
  ...profile.body,
  UserProfileArn: profile.arn,
  HomeEfsFileSystemUid: '200005',
  Status: profile.status as UserProfileStatus,
  ...stamps(profile),
  ...failureOf(profile),
});

export const toUserProfileDetails = (profile: UserProfile): UserProfileDetails => ({
  DomainId: profile.body.DomainId,
  UserProfileName: profile.name,
  Status: profile.status as UserProfileStatus,
  ...stamps(profile),
});
