import type { QueriedLineage } from '../../../aws/ports.ts';
import { accountOfArn, regionOfArn, type AccountId, type Arn } from '../../../domain/arn.ts';
import { lineageKindOf, type LineageEdge, type LineageGap } from '../../../domain/lineage/entity.ts';
import {
  distancesFrom,
  previousOf,
  waysOf,
  type LineageDirection,
  type OneWay,
} from '../../../domain/lineage/graph.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { Sight } from './sight.ts';

/** QueryLineage looks no further at a time; from there it is asked again. */
const MOST_DEPTH = 10;
const AT_ONCE = 8;

export interface Walk {
  readonly starts: readonly Arn[];
  readonly direction: LineageDirection;
  readonly depth: number;
  /** Entities after which looking ends. */
  readonly limit: number;
  /** Aborted: nobody is asked any more, and what was found is cut. */
  readonly signal?: AbortSignal;
}

/** An entity that somebody saw. */
export interface Met {
  readonly arn: Arn;
  readonly type: string | null;
  readonly seenBy: ReadonlySet<AccountId>;
}

export interface Walked {
  readonly met: ReadonlyMap<Arn, Met>;
  readonly edges: readonly LineageEdge[];
  readonly gaps: readonly LineageGap[];
  readonly frontier: readonly Arn[];
  readonly cut: boolean;
  readonly calls: number;
}

type Ask = (
  viewer: AccountId,
  query: { readonly start: Arn; readonly way: OneWay; readonly depth: number },
) => Promise<QueriedLineage>;

/**
 * Walks the lineage of an entity as all our accounts together may see it. Each account is asked from every entity it may
 * see and that no query of its own has reached yet, so that what only one of them is shown is found from there by the
 * others, depth beyond ten goes on from the frontier, and cycles end: nobody is asked twice from the same place.
 */
export async function walkLineage(walk: Walk, sight: Sight, ask: Ask): Promise<Walked> {
  const found = new Found();
  for (const way of waysOf(walk.direction)) await walkOneWay(way, walk, sight, ask, found);
  return found.result(walk, sight);
}

class Found {
  readonly met = new Map<Arn, { arn: Arn; type: string | null; seenBy: Set<AccountId> }>();
  readonly edges = new Map<string, LineageEdge>();
  /** Its owner says that it is not there. */
  readonly gone = new Set<Arn>();
  /** Somebody who might see it could not be asked. */
  readonly unanswered = new Set<Arn>();
  /** By way: from where each account has looked. */
  readonly looked: Record<OneWay, Map<Arn, Set<AccountId>>> = { ancestors: new Map(), descendants: new Map() };
  calls = 0;
  cut = false;

  take(viewer: AccountId, { vertices, edges, calls }: QueriedLineage): void {
    this.calls += calls;
    for (const { arn, type } of vertices) {
      const known = this.met.get(arn);
      if (known) {
        known.seenBy.add(viewer);
        known.type ??= type;
      } else this.met.set(arn, { arn, type, seenBy: new Set([viewer]) });
    }
    for (const edge of edges) {
      const key = `${edge.source} ${edge.destination}`;
      if (!this.edges.has(key)) this.edges.set(key, edge);
    }
  }

  hasLooked(way: OneWay, viewer: AccountId, arn: Arn): boolean {
    return this.looked[way].get(arn)?.has(viewer) ?? false;
  }

  look(way: OneWay, viewer: AccountId, arn: Arn): void {
    const known = this.looked[way].get(arn);
    if (known) known.add(viewer);
    else this.looked[way].set(arn, new Set([viewer]));
  }

  result({ starts, direction, depth }: Walk, sight: Sight): Walked {
    const reached = new Set<Arn>();
    const frontier = new Set<Arn>();
    const kept = new Map<string, LineageEdge>();
    for (const way of waysOf(direction)) {
      const distances = distancesFrom(starts, this.edges.values(), way);
      for (const [arn, distance] of distances) {
        if (distance > depth) continue;
        reached.add(arn);
        if (distance === depth && this.met.has(arn) && this.mayGoOn(way, arn)) frontier.add(arn);
      }
      for (const [key, edge] of this.edges) {
        const [one, other] = [distances.get(edge.source), distances.get(edge.destination)];
        if (one !== undefined && other !== undefined && one <= depth && other <= depth) kept.set(key, edge);
      }
    }
    return {
      met: new Map([...this.met].filter(([arn]) => reached.has(arn))),
      edges: [...kept.values()],
      gaps: [...reached].filter((arn) => !this.met.has(arn)).map((arn) => this.gapOf(arn, sight)),
      frontier: [...frontier],
      cut: this.cut,
      calls: this.calls,
    };
  }

  mayGoOn(way: OneWay, arn: Arn): boolean {
    return !this.looked[way].has(arn) || [...this.edges.values()].some((edge) => previousOf(edge, way) === arn);
  }

  gapOf(arn: Arn, sight: Sight): LineageGap {
    const account = accountOfArn(arn) ?? null;
    const unasked = this.cut || this.unanswered.has(arn) || sight.places.some((place) => sight.isUnreadable(place));
    const reason = this.gone.has(arn) ? 'gone' : unasked ? 'unanswered' : 'not-shared';
    return { arn, kind: lineageKindOf(arn) ?? null, account, reason };
  }
}

interface Step {
  readonly viewer: AccountId;
  readonly arn: Arn;
  readonly depth: number;
}

async function walkOneWay(way: OneWay, walk: Walk, sight: Sight, ask: Ask, found: Found): Promise<void> {
  for (;;) {
    if (found.met.size > walk.limit || walk.signal?.aborted) {
      found.cut = true;
      return;
    }
    const steps = nextSteps(way, walk, sight, found);
    if (steps.length === 0) return;
    await mapLimit(steps, AT_ONCE, async ({ viewer, arn, depth }) => {
      if (walk.signal?.aborted) return;
      found.look(way, viewer, arn);
      try {
        const answer = await ask(viewer, { start: arn, way, depth });
        for (const { arn: seen } of answer.vertices) sight.saw(viewer, seen);
        found.take(viewer, answer);
        for (const looked of lookedFrom(arn, answer, way, depth)) found.look(way, viewer, looked);
      } catch (thrown) {
        found.calls += 1;
        const refusal = sight.refused(viewer, arn, thrown);
        if (refusal === 'unreadable') found.unanswered.add(arn);
        if (refusal === 'absent' && accountOfArn(arn) === viewer) found.gone.add(arn);
      }
    });
  }
}

/** For each account the nearest entities from which it has not looked, because one of them may reach all the others. */
function nextSteps(way: OneWay, { starts, depth }: Walk, sight: Sight, found: Found): readonly Step[] {
  const distances = distancesFrom(starts, found.edges.values(), way);
  const steps = new Map<AccountId, Step[]>();
  const claimed = new Set<string>();
  for (const [arn, distance] of distances) {
    // At the last distance it is asked only whether it may be seen.
    const seen = found.met.has(arn);
    if (distance > depth || (distance === depth && seen) || found.gone.has(arn)) continue;
    for (const viewer of viewersOf(arn, starts.includes(arn), seen, sight)) {
      if (found.hasLooked(way, viewer, arn)) continue;
      const known = steps.get(viewer) ?? [];
      const [first] = known;
      if (first && distance > (distances.get(first.arn) ?? 0)) continue;
      if (sight.of(viewer, arn) === 'unknown') {
        // One question settles it for all entities of that account.
        const claim = `${viewer} ${accountOfArn(arn)} ${regionOfArn(arn)}`;
        if (claimed.has(claim)) continue;
        claimed.add(claim);
      }
      steps.set(viewer, [...known, { viewer, arn, depth: Math.max(1, Math.min(MOST_DEPTH, depth - distance)) }]);
    }
  }
  return [...steps.values()].flat();
}

/** Who looks from there: whoever may; whoever might, when it is where we begin or nobody has seen it yet. */
function viewersOf(arn: Arn, isStart: boolean, seen: boolean, sight: Sight): readonly AccountId[] {
  return sight.viewers.filter((viewer) => {
    const may = sight.of(viewer, arn);
    return may === 'yes' || (may === 'unknown' && (isStart || !seen));
  });
}

/** Where an answer has looked as well: everything it shows that is nearer than its depth. */
function lookedFrom(start: Arn, { vertices, edges }: QueriedLineage, way: OneWay, depth: number): readonly Arn[] {
  const shown = new Set(vertices.map(({ arn }) => arn));
  const inside = edges.filter(({ source, destination }) => shown.has(source) && shown.has(destination));
  return [...distancesFrom([start], inside, way)].filter(([, distance]) => distance < depth).map(([arn]) => arn);
}
