import { lakeFormationOperation, lakePage } from './model/lake-formation.ts';
import { registered, toInfo } from './model/registered.ts';

export const listResources = lakeFormationOperation({
  name: 'ListResources',
  mutates: false,
  assumed: 'filters are ignored',
  handle: (input, call) => {
    const { items, nextToken } = lakePage(call, registered.own(call), input);
    return { ResourceInfoList: items.map(toInfo), NextToken: nextToken };
  },
});
