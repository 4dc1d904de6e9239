import { modelPackageGroups } from './model/model-package-groups.ts';
import { registryArn, registryNamed, removeRegistry } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteModelPackageGroup = sagemakerOperation({
  name: 'DeleteModelPackageGroup',
  mutates: true,
  resource: (input, call) => registryArn('model-package-group', input.ModelPackageGroupName, call),
  handle: (input, call) => {
    removeRegistry(
      call,
      modelPackageGroups,
      registryNamed(modelPackageGroups, registryArn('model-package-group', input.ModelPackageGroupName, call), call),
    );
    return {};
  },
});
