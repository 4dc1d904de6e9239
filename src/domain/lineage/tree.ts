import type { Arn } from '../arn.ts';
import type { LineageEdge, LineageGap, LineageVertex } from './entity.ts';
import { edgesBy, nextOf, type LineageGraph, type OneWay } from './graph.ts';

/** One place in the tree of a lineage. */
export interface LineageNode {
  readonly arn: Arn;
  /** Null for a gap. */
  readonly vertex: LineageVertex | null;
  /** Null for what was seen. */
  readonly gap: LineageGap | null;
  /** The association that leads here; null for a start. */
  readonly edge: LineageEdge | null;
  readonly children: readonly LineageNode[];
  /** It stands in full elsewhere in this tree, with what follows from it. */
  readonly repeated: boolean;
  /** Looking ended here: there may be more beyond. */
  readonly mayGoOn: boolean;
  /** False for what a filter does not want, and that leads to what it wants. */
  readonly matches: boolean;
}

/**
 * The lineage one way as a tree: every association is drawn once, and every entity stands in full once, at its shortest
 * way from a start. So nothing is lost, and cycles end.
 */
export function lineageTree(graph: LineageGraph, way: OneWay): readonly LineageNode[] {
  const vertices = new Map(graph.vertices.map((one) => [one.arn, one]));
  const gaps = new Map(graph.gaps.map((one) => [one.arn, one]));
  const frontier = new Set(graph.frontier);
  const matches = graph.matches === null ? null : new Set(graph.matches);
  const from = edgesBy(graph.edges, way);
  const leadsTo = shortestWays(graph.starts, from, way);

  const nodeOf = (arn: Arn, edge: LineageEdge | null): LineageNode => {
    const repeated = edge !== null && leadsTo.get(arn) !== edge;
    const next = repeated ? [] : (from.get(arn) ?? []);
    const children = next.map((one) => nodeOf(nextOf(one, way), one));
    return {
      arn,
      vertex: vertices.get(arn) ?? null,
      gap: gaps.get(arn) ?? null,
      edge,
      children,
      repeated,
      mayGoOn: frontier.has(arn) && children.length === 0 && !repeated,
      matches: matches === null || matches.has(arn),
    };
  };
  return graph.starts.filter((arn) => vertices.has(arn) || gaps.has(arn)).map((arn) => nodeOf(arn, null));
}

/** Of everything that can be reached the association by which it is drawn in full; null for the starts. */
function shortestWays(
  starts: readonly Arn[],
  from: ReadonlyMap<Arn, readonly LineageEdge[]>,
  way: OneWay,
): ReadonlyMap<Arn, LineageEdge | null> {
  const ways = new Map<Arn, LineageEdge | null>(starts.map((arn) => [arn, null]));
  for (const arn of ways.keys()) {
    for (const edge of from.get(arn) ?? []) {
      const next = nextOf(edge, way);
      if (!ways.has(next)) ways.set(next, edge);
    }
  }
  return ways;
}
