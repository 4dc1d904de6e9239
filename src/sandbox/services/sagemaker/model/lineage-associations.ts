import type {
  AddAssociationRequest,
  AssociationEdgeType,
  AssociationSummary,
  ListAssociationsRequest,
  ListAssociationsResponse,
} from '@aws-sdk/client-sagemaker';
import { accountOfArn, type Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { authorize } from '../../../world/authorization.ts';
import { edgeKey, type EdgeRecord } from '../../../world/records/lineage.ts';
import type { World } from '../../../world/world.ts';
import { keepEdge } from './lineage-edges.ts';
import { isEntityArn } from './lineage-entities.ts';
import { sorted, within } from './listing.ts';
import { toUserContext } from './names.ts';
import { fail, invalid, sagemakerPage } from './sagemaker.ts';

interface Ends {
  readonly SourceArn?: string | undefined;
  readonly DestinationArn?: string | undefined;
}

/** Associates two entities that are there. */
export function addEdge(call: Call, input: AddAssociationRequest): { SourceArn: Arn; DestinationArn: Arn } {
  const { world, region } = call;
  const { source, destination } = endsOf(call, input, 'sagemaker:AddAssociation');
  for (const arn of [source, destination]) {
    if (world.tables.resources.get(arn)?.region !== region)
      fail('ResourceNotFound', `The lineage entity '${arn}' does not exist.`);
  }
  if (source === destination) invalid('An entity cannot be associated with itself.');
  keepEdge(call, [source, destination], input.AssociationType ?? null);
  return { SourceArn: source, DestinationArn: destination };
}

export function edgeNamed(call: Call, input: Ends): EdgeRecord {
  const { source, destination } = endsOf(call, input, 'sagemaker:DeleteAssociation');
  return (
    call.world.tables.edges.get(edgeKey(source, destination)) ??
    fail('ResourceNotFound', `There is no association from '${source}' to '${destination}'.`)
  );
}

/** Both ends; access to the source is decided before, to the destination here. */
function endsOf({ world, caller }: Call, { SourceArn, DestinationArn }: Ends, action: string) {
  const [source, destination] = [SourceArn ?? '', DestinationArn ?? ''];
  for (const arn of [source, destination])
    if (!isEntityArn(arn)) invalid(`The ARN ${arn} is not that of a lineage entity.`);
  authorize(world, { caller, action, resource: destination }, false);
  return { source, destination };
}

export function listEdges(call: Call, input: ListAssociationsRequest): ListAssociationsResponse {
  const all = edgesAt(call, input)
    .map((edge) => ({ edge, summary: toSummary(call.world, edge) }))
    .filter(
      ({ edge, summary }) =>
        (!input.AssociationType || edge.type === input.AssociationType) &&
        (!input.SourceType || summary.SourceType === input.SourceType) &&
        (!input.DestinationType || summary.DestinationType === input.DestinationType) &&
        within(edge.createdAt, input.CreatedAfter, input.CreatedBefore),
    );
  const key = input.SortBy && input.SortBy !== 'CreationTime' ? input.SortBy : undefined;
  const ordered = sorted(all, input.SortOrder, ({ edge, summary }) => (key ? (summary[key] ?? '') : edge.createdAt));
  const { items, nextToken } = sagemakerPage(ordered, input, call);
  return { AssociationSummaries: items.map(({ summary }) => summary), NextToken: nextToken };
}

function edgesAt({ world, account, region }: Call, { SourceArn, DestinationArn }: Ends): EdgeRecord[] {
  const { edges } = world.tables;
  const found = SourceArn
    ? edges.by('source', SourceArn)
    : DestinationArn
      ? edges.by('destination', DestinationArn)
      : edges.all();
  const mine = (arn: Arn): boolean => accountOfArn(arn) === account;
  return found.filter(
    (edge) =>
      edge.region === region &&
      (!DestinationArn || edge.destination === DestinationArn) &&
      (edge.account === account || mine(edge.source) || mine(edge.destination)),
  );
}

const toSummary = (world: World, edge: EdgeRecord): AssociationSummary => ({
  SourceArn: edge.source,
  DestinationArn: edge.destination,
  SourceType: typeOf(world, edge.source),
  DestinationType: typeOf(world, edge.destination),
  SourceName: nameOf(world, edge.source),
  DestinationName: nameOf(world, edge.destination),
  ...(edge.type !== null && { AssociationType: edge.type as AssociationEdgeType }),
  CreationTime: new Date(edge.createdAt),
  CreatedBy: toUserContext(edge.createdBy),
});

/** What an entity calls its own type: `Model`, `DataSet`, …. */
export function typeOf(world: World, arn: Arn): string | undefined {
  const body = world.tables.resources.get(arn)?.body as Readonly<Record<string, unknown>> | undefined;
  const source = body?.['Source'] as { readonly SourceType?: string } | undefined;
  // Of a trial component that SageMaker made, its kind of job.
  const type = body?.['ActionType'] ?? body?.['ArtifactType'] ?? body?.['ContextType'] ?? source?.SourceType;
  return typeof type === 'string' ? type : undefined;
}

function nameOf(world: World, arn: Arn): string | undefined {
  const record = world.tables.resources.get(arn);
  const name = (record?.body as { readonly ArtifactName?: string } | undefined)?.ArtifactName;
  return name ?? record?.name;
}
