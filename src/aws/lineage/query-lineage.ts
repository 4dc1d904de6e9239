import type { Arn, Region } from '../../domain/arn.ts';
import { lineageKindOf, type LineageEdge } from '../../domain/lineage/entity.ts';
import type { AccountSession } from '../account-session.ts';
import type { LineageQuery, QueriedLineage } from './ports.ts';
import { readPages } from '../read-pages.ts';

/** The most QueryLineage takes. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_QueryLineage.html */
const PAGE = 50;

const DIRECTIONS = { ancestors: 'Ascendants', descendants: 'Descendants' } as const;

/** One query with all its pages, as one account; across accounts AWS repeats vertices and edges, so each is kept once. */
export async function queryLineage(
  session: AccountSession,
  region: Region,
  { start, way, depth }: LineageQuery,
): Promise<QueriedLineage> {
  const call = { service: 'sagemaker', operation: 'QueryLineage', region, subject: start } as const;
  const pages = await readPages(async (NextToken) => {
    const page = await session.call(call, (client) =>
      client.queryLineage({
        StartArns: [start],
        Direction: DIRECTIONS[way],
        IncludeEdges: true,
        MaxDepth: depth,
        MaxResults: PAGE,
        NextToken,
      }),
    );
    return { items: [page], nextToken: page.NextToken };
  });
  const vertices = new Map<Arn, { readonly arn: Arn; readonly type: string | null }>();
  const edges = new Map<string, LineageEdge>();
  for (const page of pages) {
    for (const { Arn: arn = '', Type: type } of page.Vertices ?? [])
      if (lineageKindOf(arn)) vertices.set(arn, { arn, type: type ?? null });
    for (const { SourceArn: source = '', DestinationArn: destination = '', AssociationType } of page.Edges ?? [])
      edges.set(`${source} ${destination}`, { source, destination, association: AssociationType ?? null });
  }
  return { vertices: [...vertices.values()], edges: [...edges.values()], calls: pages.length };
}
