import type { CreateModelPackageGroupCommandInput, SageMaker } from '@aws-sdk/client-sagemaker';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { sagemakerTags } from '../families/sagemaker/studio.ts';
import { text } from '../values/fields.ts';

/** A model package group; its id is its name. */
export const sagemakerModelPackageGroup = declaredType<SageMaker>({
  type: 'aws_sagemaker_model_package_group',
  framework: 'sdk-v2',
  label: 'SageMaker AI Model Package Group',
  client: (clients) => clients.sagemaker(),
  // Describe answers ValidationException for one that does not exist.
  gone: ['ResourceNotFound', 'ValidationException'],
  names: { arn: 'ModelPackageGroupArn' },
  tags: sagemakerTags(),
  async create(call) {
    const input = call.members<CreateModelPackageGroupCommandInput>();
    const { ModelPackageGroupArn = '' } = await call.client.createModelPackageGroup({
      ...input,
      Tags: keyValues(call.tags),
    });
    call.record({ id: text(call.fields, 'model_package_group_name'), arn: ModelPackageGroupArn });
    await call.wait(`SageMaker AI Model Package Group (${ModelPackageGroupArn}) to be created`, 300_000, async () => {
      const { ModelPackageGroupStatus } = await call.client.describeModelPackageGroup({
        ModelPackageGroupName: ModelPackageGroupArn,
      });
      return ModelPackageGroupStatus === 'Completed' ? true : undefined;
    });
  },
  read: ({ client, fields }) => client.describeModelPackageGroup({ ModelPackageGroupName: text(fields, 'id') }),
  delete: ({ client, fields }) => client.deleteModelPackageGroup({ ModelPackageGroupName: text(fields, 'id') }),
});
