import type {
  CreateSpaceRequest,
  DescribeSpaceResponse,
  SpaceDetails,
  SpaceStatus,
  UpdateSpaceRequest,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { domainNamed } from './domains.ts';
import { withoutTags } from './names.ts';
import { fail } from './sagemaker.ts';
import { courses, failureOf, requireSettled, requireStudioName, stamps } from './studio.ts';
import { fromTags } from '../../tag-list.ts';
import { userProfileNamed } from './user-profiles.ts';

export type SpaceBody = Omit<CreateSpaceRequest, 'Tags'>;
export type Space = Kept<SpaceBody>;

export const spaces = resourceKind<SpaceBody>('sagemaker:space');

interface SpaceName {
  readonly DomainId?: string | undefined;
  readonly SpaceName?: string | undefined;
}

export const spaceArn = ({ DomainId, SpaceName }: SpaceName, { region, account }: Call): Arn =>
  `arn:aws:sagemaker:${region}:${account}:space/${DomainId ?? ''}/${SpaceName ?? ''}`;

export function spaceNamed(name: SpaceName, call: Call): Space {
  domainNamed(name.DomainId, call);
  const found = spaces.find(call, spaceArn(name, call));
  return found ?? fail('ResourceNotFound', `Space [${name.SpaceName ?? ''}] does not exist.`);
}

export function makeSpace(call: Call, input: CreateSpaceRequest): Space {
  const domain = domainNamed(input.DomainId, call);
  const name = requireStudioName(input.SpaceName, 'spaceName');
  const arn = spaceArn(input, call);
  if (spaces.find(call, arn)) fail('ResourceInUse', `Space [${name}] already exists.`);
  if (domain.status !== 'InService') fail('ResourceInUse', `Domain [${domain.name}] is in status ${domain.status}.`);
  const owner = input.OwnershipSettings?.OwnerUserProfileName;
  if (owner) userProfileNamed({ DomainId: input.DomainId, UserProfileName: owner }, call);
  return spaces.make(call, {
    arn,
    name,
    parent: domain.arn,
    status: 'Pending',
    next: courses(call).toService,
    tags: fromTags(input.Tags),
    body: withoutTags(input),
  });
}

export function changeSpace(call: Call, space: Space, input: UpdateSpaceRequest): Space {
  requireSettled(space);
  const { body } = space;
  return spaces.change(call.world, space, {
    status: 'Updating',
    next: courses(call).toService,
    by: call.caller.arn,
    body: {
      SpaceDisplayName: input.SpaceDisplayName ?? body.SpaceDisplayName,
      SpaceSettings: input.SpaceSettings ? { ...body.SpaceSettings, ...input.SpaceSettings } : body.SpaceSettings,
    },
  });
}

/** A space goes when no app runs in it. */
export function removeSpace(call: Call, space: Space): void {
  requireSettled(space);
  const used = call.world.tables.resources
    .by('parent', space.parent ?? '')
    .filter((one) => one.kind === 'sagemaker:app' && one.status !== 'Deleted' && one.status !== 'Failed')
    .filter((one) => (one.body as { SpaceName?: string }).SpaceName === space.name);
  if (used.length > 0) {
    fail(
      'ResourceInUse',
      `Unable to delete Space [${space.name}] because App(s) are associated with it: ${used.map((one) => one.arn).join(', ')}`,
    );
  }
  spaces.change(call.world, space, { status: 'Deleting', next: courses(call).toNothing, by: call.caller.arn });
}

export const describeSpaceRecord = (space: Space): DescribeSpaceResponse => ({
  ...space.body,
  SpaceArn: space.arn,
  HomeEfsFileSystemUid: '200005',
  Status: space.status as SpaceStatus,
  ...stamps(space),
  ...failureOf(space),
  Url: `https://${space.body.DomainId ?? ''}.studio.${space.region}.sagemaker.aws/spaces/${space.name}`,
});

export const toSpaceDetails = ({ body, ...space }: Space): SpaceDetails => ({
  DomainId: body.DomainId,
  SpaceName: space.name,
  Status: space.status as SpaceStatus,
  ...stamps(space),
  ...(body.SpaceSettings && {
    SpaceSettingsSummary: {
      AppType: body.SpaceSettings.AppType,
      SpaceStorageSettings: body.SpaceSettings.SpaceStorageSettings,
    },
  }),
  ...(body.SpaceSharingSettings && { SpaceSharingSettingsSummary: body.SpaceSharingSettings }),
  ...(body.OwnershipSettings && { OwnershipSettingsSummary: body.OwnershipSettings }),
  SpaceDisplayName: body.SpaceDisplayName,
});
