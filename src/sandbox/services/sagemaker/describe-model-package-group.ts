import { describeModelPackageGroupRecord, modelPackageGroups } from './model/model-package-groups.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeModelPackageGroup = sagemakerOperation({
  name: 'DescribeModelPackageGroup',
  mutates: false,
  resource: (input, call) => registryArn('model-package-group', input.ModelPackageGroupName, call),
  handle: (input, call) =>
    describeModelPackageGroupRecord(
      registryNamed(modelPackageGroups, registryArn('model-package-group', input.ModelPackageGroupName, call), call),
    ),
});
