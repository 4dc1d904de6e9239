import type { AccountReach } from '../account-reach.ts';
import type { AccountId, Arn } from '../arn.ts';
import type { LineageEdge, LineageGap, LineageVertex } from './entity.ts';

export const LINEAGE_DIRECTIONS = ['ancestors', 'descendants', 'both'] as const;
/** `both`: the ancestors and the descendants of the start, not of everything on the way, as QueryLineage's `Both` has it. */
export type LineageDirection = (typeof LINEAGE_DIRECTIONS)[number];
export type OneWay = Exclude<LineageDirection, 'both'>;

/** What several accounts together may see of what came before and after one thing. */
export interface LineageGraph {
  /** What was asked for, in the words it was asked in. */
  readonly from: string;
  /** The entities that stand for it. */
  readonly starts: readonly Arn[];
  /** How it was found when it is no entity itself, in a few words; else null. */
  readonly via: string | null;
  readonly direction: LineageDirection;
  readonly depth: number;
  readonly vertices: readonly LineageVertex[];
  readonly edges: readonly LineageEdge[];
  readonly gaps: readonly LineageGap[];
  /** Entities at the depth where looking ended: there may be more beyond. */
  readonly frontier: readonly Arn[];
  /** More entities than were wanted: looking ended early. */
  readonly cut: boolean;
  /** Who was asked, and what became of it. */
  readonly reaches: readonly AccountReach[];
  /** How many calls of QueryLineage and of Describe… it took. */
  readonly calls: number;
  /** ISO 8601. */
  readonly asOf: string;
  /** Those that the filter wants; null without a filter. What is beside them leads there. */
  readonly matches: readonly Arn[] | null;
}

/** `ml-prod (111122223333)`; the id alone of an account without an alias. */
export function accountIn({ reaches }: Pick<LineageGraph, 'reaches'>, id: AccountId): string {
  const alias = reaches.find(({ account }) => account === id)?.alias;
  return alias ? `${alias} (${id})` : id;
}

export const waysOf = (direction: LineageDirection): readonly OneWay[] =>
  direction === 'both' ? ['ancestors', 'descendants'] : [direction];

/** The end an association leads to when one goes that way. */
export const nextOf = (edge: LineageEdge, way: OneWay): Arn => (way === 'ancestors' ? edge.source : edge.destination);
export const previousOf = (edge: LineageEdge, way: OneWay): Arn =>
  way === 'ancestors' ? edge.destination : edge.source;

/** Associations by the end one comes from. */
export function edgesBy(edges: Iterable<LineageEdge>, way: OneWay): ReadonlyMap<Arn, readonly LineageEdge[]> {
  const found = new Map<Arn, LineageEdge[]>();
  for (const edge of edges) {
    const from = previousOf(edge, way);
    const known = found.get(from);
    if (known) known.push(edge);
    else found.set(from, [edge]);
  }
  return found;
}

/** How many associations away everything is that can be reached that way; each entity once, so that cycles end. */
export function distancesFrom(starts: readonly Arn[], edges: Iterable<LineageEdge>, way: OneWay): Map<Arn, number> {
  const from = edgesBy(edges, way);
  const distances = new Map<Arn, number>(starts.map((arn) => [arn, 0]));
  for (const [arn, distance] of distances) {
    for (const edge of from.get(arn) ?? []) {
      const next = nextOf(edge, way);
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}
