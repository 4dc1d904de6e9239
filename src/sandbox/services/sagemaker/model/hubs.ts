import type {
  CreateHubRequest,
  DescribeHubResponse,
  HubInfo,
  HubStatus,
  UpdateHubRequest,
} from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { withoutTags } from './names.ts';
import { makeRegistry, registryArn } from './registries.ts';
import { courses, failureOf } from './studio.ts';
import { fromTags } from '../../tag-list.ts';

type Hub = Kept<Omit<CreateHubRequest, 'Tags'>>;

export const hubs = resourceKind<Hub['body']>('sagemaker:hub');

export function makeHub(call: Call, input: CreateHubRequest): Hub {
  const name = input.HubName ?? '';
  return makeRegistry(hubs, call, {
    arn: registryArn('hub', name, call),
    name,
    status: 'Creating',
    next: courses(call).toService,
    tags: fromTags(input.Tags),
    body: withoutTags(input),
  });
}

export function changeHub(call: Call, hub: Hub, { HubName: _name, ...body }: UpdateHubRequest): Hub {
  return hubs.change(call.world, hub, {
    status: 'Updating',
    next: courses(call).toService,
    by: call.caller.arn,
    body,
  });
}

export const describeHubRecord = (hub: Hub): DescribeHubResponse => ({
  ...toHubSummary(hub),
  ...(hub.body.S3StorageConfig && { S3StorageConfig: hub.body.S3StorageConfig }),
  ...failureOf(hub),
});

export const toHubSummary = ({ arn, body, ...hub }: Hub): HubInfo => ({
  HubName: hub.name,
  HubArn: arn,
  HubDisplayName: body.HubDisplayName,
  HubDescription: body.HubDescription,
  HubSearchKeywords: body.HubSearchKeywords,
  HubStatus: hub.status as HubStatus,
  CreationTime: new Date(hub.createdAt),
  LastModifiedTime: new Date(hub.updatedAt),
});
