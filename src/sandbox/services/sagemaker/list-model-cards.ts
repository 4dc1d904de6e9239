import { modelCards, toModelCardSummary } from './model/model-cards.ts';
import { registryPage } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listModelCards = sagemakerOperation({
  name: 'ListModelCards',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = registryPage(modelCards.own(call), input, call);
    return { ModelCardSummaries: items.map(toModelCardSummary), NextToken: nextToken };
  },
});
