import fc from 'fast-check';
import type { AccountId, Arn } from '../../../src/domain/arn.ts';
import type { LineageEdge } from '../../../src/domain/lineage/entity.ts';
import type { OneWay } from '../../../src/domain/lineage/graph.ts';

/** Accounts of one operator, and one that is nobody's here. */
export const HELD: readonly AccountId[] = ['100000000001', '100000000002', '100000000003'];
export const FOREIGN: AccountId = '100000000009';
export const OWNERS = [...HELD, FOREIGN];

/** Entities of several accounts, associated in any way, cycles too, and who shares with whom. */
export interface RandomLineage {
  /** Owner of each entity. */
  readonly owners: readonly AccountId[];
  /** Indexes of both ends. */
  readonly links: readonly (readonly [number, number])[];
  /** `OWNER VIEWER` */
  readonly shares: ReadonlySet<string>;
  readonly start: number;
  readonly depth: number;
  readonly way: OneWay;
}

export const randomLineage = (most: {
  readonly entities: number;
  readonly links: number;
  readonly depth: number;
}): fc.Arbitrary<RandomLineage> =>
  fc.array(fc.constantFrom(...OWNERS), { minLength: 1, maxLength: most.entities }).chain((owners) => {
    const index = fc.nat({ max: owners.length - 1 });
    return fc.record({
      owners: fc.constant(owners),
      links: fc
        .uniqueArray(fc.tuple(index, index), { maxLength: most.links, selector: ([a, b]) => `${a} ${b}` })
        .map((links) => links.filter(([a, b]) => a !== b)),
      shares: fc
        .subarray(OWNERS.flatMap((owner) => HELD.filter((one) => one !== owner).map((one) => `${owner} ${one}`)))
        .map((pairs) => new Set(pairs)),
      start: index,
      depth: fc.integer({ min: 1, max: most.depth }),
      way: fc.constantFrom('ancestors' as const, 'descendants' as const),
    });
  });

/** A lineage whose entities have ARNs. */
export interface NamedLineage {
  readonly start: Arn;
  readonly edges: readonly LineageEdge[];
  /** Whether an account is shown an entity. */
  sees(viewer: AccountId, arn: Arn): boolean;
}

/** What all accounts together may see: through what is shown to at least one of them, and no further. */
export function expectedOf(
  { start, edges, sees }: NamedLineage,
  way: OneWay,
  depth: number,
): { readonly shown: ReadonlySet<Arn>; readonly hidden: ReadonlySet<Arn> } {
  const [from, to] = way === 'ancestors' ? (['destination', 'source'] as const) : (['source', 'destination'] as const);
  const visible = (arn: Arn): boolean => HELD.some((viewer) => sees(viewer, arn));
  const shown = new Map<Arn, number>(visible(start) ? [[start, 0]] : []);
  const hidden = new Set<Arn>();
  for (const [arn, distance] of shown) {
    if (distance === depth) continue;
    for (const edge of edges.filter((one) => one[from] === arn)) {
      const next = edge[to];
      if (!visible(next)) hidden.add(next);
      else if (!shown.has(next)) shown.set(next, distance + 1);
    }
  }
  return { shown: new Set(shown.keys()), hidden };
}
