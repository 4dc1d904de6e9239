import { hubs, toHubSummary } from './model/hubs.ts';
import { registryPage } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listHubs = sagemakerOperation({
  name: 'ListHubs',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = registryPage(hubs.own(call), input, call);
    return { HubSummaries: items.map(toHubSummary), NextToken: nextToken };
  },
});
