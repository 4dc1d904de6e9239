import { changeFeatureGroup, featureGroups } from './model/feature-groups.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updateFeatureGroup = sagemakerOperation({
  name: 'UpdateFeatureGroup',
  mutates: true,
  resource: (input, call) => registryArn('feature-group', input.FeatureGroupName, call),
  handle: (input, call) => ({
    FeatureGroupArn: changeFeatureGroup(
      call,
      registryNamed(featureGroups, registryArn('feature-group', input.FeatureGroupName, call), call),
      input,
    ).arn,
  }),
});
