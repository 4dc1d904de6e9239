import type { CreateFeatureGroupCommandInput, SageMaker } from '@aws-sdk/client-sagemaker';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { GONE, deleted, inService, sagemakerTags } from '../families/sagemaker/studio.ts';
import { text } from '../values/fields.ts';

const status = (client: SageMaker, FeatureGroupName: string) => async () => {
  const { FeatureGroupStatus, FailureReason } = await client.describeFeatureGroup({ FeatureGroupName });
  return { Status: FeatureGroupStatus, FailureReason };
};

/** A feature group; its id is its name. */
export const sagemakerFeatureGroup = declaredType<SageMaker>({
  type: 'aws_sagemaker_feature_group',
  framework: 'sdk-v2',
  label: 'SageMaker AI Feature Group',
  client: (clients) => clients.sagemaker(),
  gone: GONE,
  names: { arn: 'FeatureGroupArn', feature_definition: 'FeatureDefinitions' },
  computedBlocks: ['throughput_config'],
  tags: sagemakerTags(),
  async create(call) {
    const FeatureGroupName = text(call.fields, 'feature_group_name');
    const { FeatureGroupArn = '' } = await call.client.createFeatureGroup({
      ...call.members<CreateFeatureGroupCommandInput>(),
      Tags: keyValues(call.tags),
    });
    call.record({ id: FeatureGroupName, arn: FeatureGroupArn });
    await inService(
      call,
      `SageMaker AI Feature Group (${FeatureGroupName})`,
      status(call.client, FeatureGroupName),
      'Created',
    );
  },
  read: ({ client, fields }) => client.describeFeatureGroup({ FeatureGroupName: text(fields, 'id') }),
  async update(call) {
    const input = call.members<CreateFeatureGroupCommandInput>();
    const { OnlineStoreConfig, ThroughputConfig, FeatureDefinitions = [] } = input;
    const had = Array.isArray(call.prior['feature_definition']) ? call.prior['feature_definition'].length : 0;
    await call.client.updateFeatureGroup({
      FeatureGroupName: input.FeatureGroupName,
      ...(call.changed('feature_definition') && { FeatureAdditions: FeatureDefinitions.slice(had) }),
      ...(call.changed('online_store_config') &&
        OnlineStoreConfig && { OnlineStoreConfig: { TtlDuration: OnlineStoreConfig.TtlDuration } }),
      ...(call.changed('throughput_config') && { ThroughputConfig }),
    });
  },
  async delete(call) {
    const FeatureGroupName = text(call.fields, 'id');
    await call.client.deleteFeatureGroup({ FeatureGroupName });
    await deleted(call, `SageMaker AI Feature Group (${FeatureGroupName})`, status(call.client, FeatureGroupName));
  },
});
