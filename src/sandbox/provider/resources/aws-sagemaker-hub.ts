import type { CreateHubCommandInput, SageMaker } from '@aws-sdk/client-sagemaker';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { GONE, deleted, inService, sagemakerTags } from '../families/sagemaker/studio.ts';
import { text } from '../values/fields.ts';

const status = (client: SageMaker, HubName: string) => async () => {
  const { HubStatus, FailureReason } = await client.describeHub({ HubName });
  return { Status: HubStatus, FailureReason };
};

/** A private hub; its id is its name. */
export const sagemakerHub = declaredType<SageMaker>({
  type: 'aws_sagemaker_hub',
  framework: 'sdk-v2',
  label: 'SageMaker AI Hub',
  client: (clients) => clients.sagemaker(),
  gone: GONE,
  names: { arn: 'HubArn' },
  computedBlocks: ['s3_storage_config'],
  tags: sagemakerTags(),
  async create(call) {
    const HubName = text(call.fields, 'hub_name');
    const { HubArn = '' } = await call.client.createHub({
      ...call.members<CreateHubCommandInput>(),
      Tags: keyValues(call.tags),
    });
    call.record({ id: HubName, arn: HubArn });
    await inService(call, `SageMaker AI Hub (${HubName})`, status(call.client, HubName));
  },
  read: ({ client, fields }) => client.describeHub({ HubName: text(fields, 'id') }),
  async update(call) {
    const { HubName, HubDescription, HubDisplayName, HubSearchKeywords } = call.members<CreateHubCommandInput>();
    await call.client.updateHub({ HubName, HubDescription, HubDisplayName, HubSearchKeywords });
    await inService(call, `SageMaker AI Hub (${HubName})`, status(call.client, HubName ?? ''));
  },
  async delete(call) {
    const HubName = text(call.fields, 'id');
    await call.client.deleteHub({ HubName });
    await deleted(call, `SageMaker AI Hub (${HubName})`, status(call.client, HubName));
  },
});
