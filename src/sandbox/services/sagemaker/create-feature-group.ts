import { makeFeatureGroup } from './model/feature-groups.ts';
import { registryArn } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createFeatureGroup = sagemakerOperation({
  name: 'CreateFeatureGroup',
  mutates: true,
  resource: (input, call) => registryArn('feature-group', input.FeatureGroupName, call),
  handle: (input, call) => ({ FeatureGroupArn: makeFeatureGroup(call, input).arn }),
});
