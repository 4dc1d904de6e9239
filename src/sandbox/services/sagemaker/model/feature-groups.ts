import type {
  CreateFeatureGroupRequest,
  DescribeFeatureGroupResponse,
  FeatureGroupStatus,
  FeatureGroupSummary,
  UpdateFeatureGroupRequest,
} from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { withoutTags } from './names.ts';
import { makeRegistry, registryArn } from './registries.ts';
import { invalid } from './sagemaker.ts';
import { failureOf } from './studio.ts';
import { fromTags } from '../../tag-list.ts';

type FeatureGroup = Kept<Omit<CreateFeatureGroupRequest, 'Tags'>>;

export const featureGroups = resourceKind<FeatureGroup['body']>('sagemaker:feature-group');

export function makeFeatureGroup(call: Call, input: CreateFeatureGroupRequest): FeatureGroup {
  const names = new Set(input.FeatureDefinitions?.map((one) => one.FeatureName));
  for (const name of [input.RecordIdentifierFeatureName, input.EventTimeFeatureName])
    if (!names.has(name)) invalid(`The feature ${name ?? ''} is not among the feature definitions.`);
  const name = input.FeatureGroupName ?? '';
  return makeRegistry(featureGroups, call, {
    arn: registryArn('feature-group', name, call),
    name,
    status: 'Creating',
    next: [{ status: 'Created', after: call.world.pace.studio }],
    tags: fromTags(input.Tags),
    body: withoutTags(input),
  });
}

export function changeFeatureGroup(call: Call, group: FeatureGroup, input: UpdateFeatureGroupRequest): FeatureGroup {
  const { body } = group;
  return featureGroups.change(call.world, group, {
    by: call.caller.arn,
    body: {
      FeatureDefinitions: [...(body.FeatureDefinitions ?? []), ...(input.FeatureAdditions ?? [])],
      OnlineStoreConfig: input.OnlineStoreConfig
        ? { ...body.OnlineStoreConfig, ...input.OnlineStoreConfig }
        : body.OnlineStoreConfig,
      ThroughputConfig: input.ThroughputConfig
        ? { ThroughputMode: 'OnDemand', ...body.ThroughputConfig, ...input.ThroughputConfig }
        : body.ThroughputConfig,
    },
  });
}

export function describeFeatureGroupRecord(group: FeatureGroup): DescribeFeatureGroupResponse {
  const { body } = group;
  const store = body.OfflineStoreConfig?.S3StorageConfig;
  return {
    ...body,
    FeatureGroupArn: group.arn,
    CreationTime: new Date(group.createdAt),
    LastModifiedTime: new Date(group.updatedAt),
    FeatureGroupStatus: group.status as FeatureGroupStatus,
    ThroughputConfig: body.ThroughputConfig ?? { ThroughputMode: 'OnDemand' },
    ...(body.OfflineStoreConfig && {
      OfflineStoreStatus: { Status: 'Active' },
      OfflineStoreConfig: {
        ...body.OfflineStoreConfig,
        S3StorageConfig: {
          S3Uri: store?.S3Uri,
          KmsKeyId: store?.KmsKeyId,
          ResolvedOutputS3Uri: `${store?.S3Uri ?? ''}/${group.account}/sagemaker/${group.region}/offline-store/${group.name}-${Math.floor(group.createdAt / 1000)}/data`,
        },
      },
    }),
    ...failureOf(group),
    NextToken: '',
  };
}

export const toFeatureGroupSummary = (group: FeatureGroup): FeatureGroupSummary => ({
  FeatureGroupName: group.name,
  FeatureGroupArn: group.arn,
  CreationTime: new Date(group.createdAt),
  FeatureGroupStatus: group.status as FeatureGroupStatus,
  ...(group.body.OfflineStoreConfig && { OfflineStoreStatus: { Status: 'Active' } }),
});
