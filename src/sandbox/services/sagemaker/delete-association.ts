import { edgeKey } from '../../world/records/lineage.ts';
import { edgeNamed } from './model/lineage-associations.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteAssociation = sagemakerOperation({
  name: 'DeleteAssociation',
  mutates: true,
  assumed: 'access is decided on both ends',
  resource: (input) => input.SourceArn ?? '',
  handle: (input, call) => {
    const edge = edgeNamed(call, input);
    call.world.tables.edges.delete(edgeKey(edge.source, edge.destination));
    return { SourceArn: edge.source, DestinationArn: edge.destination };
  },
});
