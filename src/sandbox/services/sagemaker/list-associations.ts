import { listEdges } from './model/lineage-associations.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listAssociations = sagemakerOperation({
  name: 'ListAssociations',
  mutates: false,
  assumed: 'associations that the account made, and those at its own entities',
  handle: (input, call) => listEdges(call, input),
});
