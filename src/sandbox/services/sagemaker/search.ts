import { notEmulated } from '../../aws-error.ts';
import { matchesExpression } from './model/search-expression.ts';
import { searchable } from './model/search-records.ts';
import { isVisible, searchOrder } from './model/search-order.ts';
import { sagemakerOperation, sagemakerPage } from './model/sagemaker.ts';

export const search = sagemakerOperation({
  name: 'Search',
  mutates: false,
  assumed:
    'pages hold 10 unless asked otherwise; CrossAccount finds pipelines, their executions and versions that are shared with a permission to search; text is compared as it is written',
  handle: (input, call) => {
    const find = searchable(input.Resource);
    if (!find) throw notEmulated(`sagemaker:Search of ${input.Resource ?? ''}`);
    const found = find(call, input.CrossAccountFilterOption === 'CrossAccount')
      .filter(({ properties }) => !input.SearchExpression || matchesExpression(input.SearchExpression, properties))
      .filter(({ properties }) => isVisible(properties, input.VisibilityConditions));
    const { items, nextToken } = sagemakerPage(searchOrder(found, input.SortBy, input.SortOrder), input, call);
    return {
      Results: items.map((one) => one.record),
      TotalHits: { Value: found.length, Relation: 'EqualTo' as const },
      NextToken: nextToken,
    };
  },
});
