import { featureGroups, toFeatureGroupSummary } from './model/feature-groups.ts';
import { registryPage } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listFeatureGroups = sagemakerOperation({
  name: 'ListFeatureGroups',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = registryPage(featureGroups.own(call), input, call);
    return { FeatureGroupSummaries: items.map(toFeatureGroupSummary), NextToken: nextToken };
  },
});
