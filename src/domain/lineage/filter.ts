import type { AccountId, Arn } from '../arn.ts';
import type { LineageKind, LineageVertex } from './entity.ts';
import { edgesBy, nextOf, waysOf, type LineageGraph, type OneWay } from './graph.ts';

/** What of a lineage is wanted; an empty list wants all. */
export interface LineageFilter {
  readonly kinds: readonly LineageKind[];
  /** `Model`, `DataSet`, …, in any case. */
  readonly types: readonly string[];
  readonly owners: readonly AccountId[];
  /** ISO 8601: created at that time or later. */
  readonly since: string | null;
  /** ISO 8601: created before that. */
  readonly until: string | null;
}

export const NO_FILTER: LineageFilter = { kinds: [], types: [], owners: [], since: null, until: null };

const isFilter = ({ kinds, types, owners, since, until }: LineageFilter): boolean =>
  kinds.length + types.length + owners.length > 0 || since !== null || until !== null;

/**
 * What is wanted, and what leads there from the start. The whole is walked before: a filter that AWS applied would hide
 * what lies behind the first entity that is not wanted.
 */
export function filteredLineage(graph: LineageGraph, filter: LineageFilter): LineageGraph {
  if (!isFilter(filter)) return graph;
  const wanted = graph.vertices.filter((one) => isWanted(one, filter)).map(({ arn }) => arn);
  const kept = new Set<Arn>([...graph.starts, ...wanted]);
  for (const way of waysOf(graph.direction)) for (const arn of leadingTo(graph, new Set(wanted), way)) kept.add(arn);
  return {
    ...graph,
    vertices: graph.vertices.filter(({ arn }) => kept.has(arn)),
    edges: graph.edges.filter(({ source, destination }) => kept.has(source) && kept.has(destination)),
    gaps: graph.gaps.filter(({ arn }) => kept.has(arn)),
    frontier: graph.frontier.filter((arn) => kept.has(arn)),
    matches: wanted,
  };
}

function isWanted(
  { kind, type, account, facts }: LineageVertex,
  { kinds, types, owners, since, until }: LineageFilter,
): boolean {
  const createdAt = facts?.createdAt ?? null;
  return (
    (kinds.length === 0 || kinds.includes(kind)) &&
    (types.length === 0 || types.some((one) => one.toLowerCase() === type?.toLowerCase())) &&
    (owners.length === 0 || owners.includes(account)) &&
    (since === null || (createdAt !== null && createdAt >= since)) &&
    (until === null || (createdAt !== null && createdAt < until))
  );
}

/** Everything on the shortest way from a start to one of these. */
function leadingTo({ starts, edges }: LineageGraph, wanted: ReadonlySet<Arn>, way: OneWay): ReadonlySet<Arn> {
  const from = edgesBy(edges, way);
  const cameFrom = new Map<Arn, Arn | null>(starts.map((arn) => [arn, null]));
  for (const arn of cameFrom.keys()) {
    for (const edge of from.get(arn) ?? []) {
      const next = nextOf(edge, way);
      if (!cameFrom.has(next)) cameFrom.set(next, arn);
    }
  }
  const leading = new Set<Arn>();
  for (const arn of wanted) {
    let at: Arn | null | undefined = cameFrom.get(arn);
    while (at && !leading.has(at)) {
      leading.add(at);
      at = cameFrom.get(at);
    }
  }
  return leading;
}
