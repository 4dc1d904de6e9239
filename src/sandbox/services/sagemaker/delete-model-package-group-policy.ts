import { modelPackageGroups } from './model/model-package-groups.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { invalid, sagemakerOperation } from './model/sagemaker.ts';

export const deleteModelPackageGroupPolicy = sagemakerOperation({
  name: 'DeleteModelPackageGroupPolicy',
  mutates: true,
  resource: (input, call) => registryArn('model-package-group', input.ModelPackageGroupName, call),
  handle: (input, call) => {
    const group = registryNamed(
      modelPackageGroups,
      registryArn('model-package-group', input.ModelPackageGroupName, call),
      call,
    );
    if (group.body.policy === null) invalid(`Cannot find resource policy for: ${group.arn}`);
    modelPackageGroups.change(call.world, group, { body: { policy: null }, by: call.caller.arn });
    return {};
  },
});
