import { domains, toDomainDetails } from './model/domains.ts';
import { sagemakerOperation, sagemakerPage } from './model/sagemaker.ts';

export const listDomains = sagemakerOperation({
  name: 'ListDomains',
  mutates: false,
  handle: (input, call) => {
    const { items, nextToken } = sagemakerPage(domains.own(call), input, call);
    return { Domains: items.map(toDomainDetails), NextToken: nextToken };
  },
});
