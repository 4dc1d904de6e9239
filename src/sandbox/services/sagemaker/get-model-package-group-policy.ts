import { modelPackageGroups } from './model/model-package-groups.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { invalid, sagemakerOperation } from './model/sagemaker.ts';

export const getModelPackageGroupPolicy = sagemakerOperation({
  name: 'GetModelPackageGroupPolicy',
  mutates: false,
  resource: (input, call) => registryArn('model-package-group', input.ModelPackageGroupName, call),
  handle: (input, call) => {
    const group = registryNamed(
      modelPackageGroups,
      registryArn('model-package-group', input.ModelPackageGroupName, call),
      call,
    );
    return {
      ResourcePolicy: group.body.policy ?? invalid(`Cannot find resource policy for: ${group.arn}`),
    };
  },
});
