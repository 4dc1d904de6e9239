import { queryLineage as answer, startArnOf } from './model/lineage-query.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const queryLineage = sagemakerOperation({
  name: 'QueryLineage',
  mutates: false,
  assumed:
    'vertices that the caller may not see are omitted, the edges to them stay; nothing is followed beyond them; pages hold vertices, and each edge comes with the page of its first vertex',
  resource: (input) => startArnOf(input),
  handle: (input, call) => answer(call, input),
});
