import { addEdge } from './model/lineage-associations.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const addAssociation = sagemakerOperation({
  name: 'AddAssociation',
  mutates: true,
  assumed: 'access is decided on both ends; adding one again changes its type',
  resource: (input) => input.SourceArn ?? '',
  handle: (input, call) => addEdge(call, input),
});
