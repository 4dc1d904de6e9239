import { modelPackageGroups, toModelPackageGroupSummary } from './model/model-package-groups.ts';
import { registryPage } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listModelPackageGroups = sagemakerOperation({
  name: 'ListModelPackageGroups',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = registryPage(modelPackageGroups.own(call), input, call);
    return { ModelPackageGroupSummaryList: items.map(toModelPackageGroupSummary), NextToken: nextToken };
  },
});
