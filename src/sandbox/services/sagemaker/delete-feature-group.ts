import { featureGroups } from './model/feature-groups.ts';
import { registryArn, registryNamed, removeRegistry } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteFeatureGroup = sagemakerOperation({
  name: 'DeleteFeatureGroup',
  mutates: true,
  resource: (input, call) => registryArn('feature-group', input.FeatureGroupName, call),
  handle: (input, call) => {
    removeRegistry(
      call,
      featureGroups,
      registryNamed(featureGroups, registryArn('feature-group', input.FeatureGroupName, call), call),
    );
    return {};
  },
});
