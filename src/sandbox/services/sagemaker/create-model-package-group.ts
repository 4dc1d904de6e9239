import { makeModelPackageGroup } from './model/model-package-groups.ts';
import { registryArn } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createModelPackageGroup = sagemakerOperation({
  name: 'CreateModelPackageGroup',
  mutates: true,
  resource: (input, call) => registryArn('model-package-group', input.ModelPackageGroupName, call),
  handle: (input, call) => ({ ModelPackageGroupArn: makeModelPackageGroup(call, input).arn }),
});
