import { describeFeatureGroupRecord, featureGroups } from './model/feature-groups.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeFeatureGroup = sagemakerOperation({
  name: 'DescribeFeatureGroup',
  mutates: false,
  resource: (input, call) => registryArn('feature-group', input.FeatureGroupName, call),
  handle: (input, call) =>
    describeFeatureGroupRecord(
      registryNamed(featureGroups, registryArn('feature-group', input.FeatureGroupName, call), call),
    ),
});
