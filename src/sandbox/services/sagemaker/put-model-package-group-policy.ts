import { modelPackageGroups } from './model/model-package-groups.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const putModelPackageGroupPolicy = sagemakerOperation({
  name: 'PutModelPackageGroupPolicy',
  mutates: true,
  assumed: 'kept, but access is not decided on it',
  resource: (input, call) => registryArn('model-package-group', input.ModelPackageGroupName, call),
  handle: (input, call) => {
    const group = registryNamed(
      modelPackageGroups,
      registryArn('model-package-group', input.ModelPackageGroupName, call),
      call,
    );
    modelPackageGroups.change(call.world, group, {
      body: { policy: String(input.ResourcePolicy) },
      by: call.caller.arn,
    });
    return { ModelPackageGroupArn: group.arn };
  },
});
