import type {
  AssociationEdgeType,
  LineageType,
  QueryLineageRequest,
  QueryLineageResponse,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { decideAccess } from '../../../world/authorization.ts';
import type { EdgeRecord } from '../../../world/records/lineage.ts';
import type { ResourceRecord } from '../../../world/records/resource.ts';
import { pageOf } from '../../page.ts';
import { typeOf } from './lineage-associations.ts';
import { isEntityArn } from './lineage-entities.ts';
import { within } from './listing.ts';
import { fail, invalid } from './sagemaker.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_QueryLineage.html */
const MOST = { depth: 10, results: 50 } as const;

/** The one ARN a query starts at. */
export function startArnOf({ StartArns = [] }: QueryLineageRequest): Arn {
  const [arn = ''] = StartArns;
  if (StartArns.length !== 1) {
    return invalid(
      `1 validation error detected: Value '[${StartArns.join(', ')}]' at 'startArns' failed to satisfy constraint: Member must have length less than or equal to 1`,
    );
  }
  return isEntityArn(arn) ? arn : invalid(`The start ARN ${arn} is not that of a lineage entity.`);
}

export function queryLineage(call: Call, input: QueryLineageRequest): QueryLineageResponse {
  const start = startArnOf(input);
  if (call.world.tables.resources.get(start)?.region !== call.region)
    fail('ResourceNotFound', `The lineage entity '${start}' does not exist.`);
  const found = explore(call, start, input.Direction ?? 'Both', depthOf(input));
  const wanted = found.vertices.filter((one) => passes(call, one, input.Filters));
  const { MaxResults, NextToken, ...query } = input;
  const { items, nextToken } = pageOf(wanted, {
    size: MaxResults,
    token: NextToken,
    query: [call.account, call.region, query],
    usual: MOST.results,
    most: MOST.results,
    badToken: () => invalid('The pagination token is not valid.'),
    badSize: () => invalid(outOfRange('maxResults', MaxResults, MOST.results)),
  });
  return {
    Vertices: items.map((one) => ({ Arn: one.arn, Type: typeOf(call.world, one.arn), LineageType: lineageType(one) })),
    ...((input.IncludeEdges ?? true) && { Edges: edgesOf(found, wanted, items).map(toEdge) }),
    NextToken: nextToken,
  };
}

function depthOf({ MaxDepth }: QueryLineageRequest): number {
  const valid = MaxDepth === undefined || (Number.isInteger(MaxDepth) && MaxDepth >= 1 && MaxDepth <= MOST.depth);
  return valid ? (MaxDepth ?? MOST.depth) : invalid(outOfRange('maxDepth', MaxDepth, MOST.depth));
}

const outOfRange = (member: string, value: number | undefined, most: number): string =>
  `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must have value between 1 and ${most}`;

interface Explored {
  readonly vertices: readonly ResourceRecord[];
  readonly edges: readonly EdgeRecord[];
}

/** Breadth first from the start; `Both` goes both ways from every entity it meets, as AWS does. */
function explore(call: Call, start: Arn, direction: string, depth: number): Explored {
  const vertices = new Map<Arn, ResourceRecord>();
  const edges = new Set<EdgeRecord>();
  const met = new Set([start]);
  let frontier = [start];
  for (let level = 0; frontier.length > 0 && level <= depth; level++) {
    const next: Arn[] = [];
    for (const arn of frontier) {
      const vertex = visible(call, arn);
      if (!vertex) continue;
      vertices.set(arn, vertex);
      if (level === depth) continue;
      for (const edge of edgesFrom(call, arn, direction)) {
        edges.add(edge);
        const other = edge.source === arn ? edge.destination : edge.source;
        if (met.has(other)) continue;
        met.add(other);
        next.push(other);
      }
    }
    frontier = next;
  }
  return { vertices: [...vertices.values()], edges: [...edges] };
}

function edgesFrom({ world, region }: Call, arn: Arn, direction: string): EdgeRecord[] {
  const { edges } = world.tables;
  const up = direction === 'Descendants' ? [] : edges.by('destination', arn);
  const down = direction === 'Ascendants' ? [] : edges.by('source', arn);
  return [...up, ...down].filter((edge) => edge.region === region);
}

function visible({ world, caller }: Call, arn: Arn): ResourceRecord | undefined {
  const allowed = decideAccess(world, { caller, action: 'sagemaker:QueryLineage', resource: arn }).allowed;
  return allowed ? world.tables.resources.get(arn) : undefined;
}

/** Edges of this page: each once, with the first page that holds one of its ends; edges between filtered ends go. */
function edgesOf({ edges, vertices }: Explored, wanted: readonly ResourceRecord[], page: readonly ResourceRecord[]) {
  const rank = new Map(wanted.map((one, index) => [one.arn, index]));
  const seen = new Set(vertices.map((one) => one.arn));
  const here = new Set(page.map((one) => one.arn));
  return edges.filter(({ source, destination }) => {
    const ends = [source, destination].filter((arn) => seen.has(arn));
    if (ends.some((arn) => !rank.has(arn))) return false;
    const first = ends.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))[0];
    return first !== undefined && here.has(first);
  });
}

function passes(
  { world }: Call,
  { arn, kind, createdAt, updatedAt, body }: ResourceRecord,
  filters: QueryLineageRequest['Filters'],
): boolean {
  if (!filters) return true;
  const { Types, LineageTypes, Properties } = filters;
  const own = (body as { readonly Properties?: Readonly<Record<string, string>> }).Properties ?? {};
  return (
    (!Types?.length || Types.includes(typeOf(world, arn) ?? '')) &&
    (!LineageTypes?.length || LineageTypes.includes(lineageType({ kind }))) &&
    within(createdAt, filters.CreatedAfter, filters.CreatedBefore) &&
    within(updatedAt, filters.ModifiedAfter, filters.ModifiedBefore) &&
    (!Properties || Object.entries(Properties).some(([key, value]) => own[key] === value))
  );
}

const TYPES: Readonly<Record<string, LineageType>> = {
  'sagemaker:action': 'Action',
  'sagemaker:artifact': 'Artifact',
  'sagemaker:context': 'Context',
};

const lineageType = ({ kind }: Pick<ResourceRecord, 'kind'>): LineageType => TYPES[kind] ?? 'TrialComponent';

const toEdge = ({ source, destination, type }: EdgeRecord) => ({
  SourceArn: source,
  DestinationArn: destination,
  ...(type !== null && { AssociationType: type as AssociationEdgeType }),
});
