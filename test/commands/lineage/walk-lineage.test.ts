import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QueriedLineage } from '../../../src/aws/ports.ts';
import { Sight } from '../../../src/commands/engine/lineage/sight.ts';
import { walkLineage } from '../../../src/commands/engine/lineage/walk-lineage.ts';
import { accountOfArn, type AccountId, type Arn } from '../../../src/domain/arn.ts';
import { SagelaneError } from '../../../src/domain/errors.ts';
import type { LineageGraph, OneWay } from '../../../src/domain/lineage/graph.ts';
import { lineageTree, type LineageNode } from '../../../src/domain/lineage/tree.ts';
import { expectedOf, HELD, randomLineage, type NamedLineage, type RandomLineage } from './random-lineage.ts';

const arnOf = (owner: AccountId, id: number | string): Arn => `arn:aws:sagemaker:us-east-1:${owner}:artifact/e${id}`;

function named({ owners, links, shares, start }: RandomLineage): NamedLineage {
  const arn = (index: number): Arn => arnOf(owners[index] ?? '', index);
  return {
    start: arn(start),
    edges: links.map(([a, b]) => ({ source: arn(a), destination: arn(b), association: 'DerivedFrom' })),
    sees: (viewer, one) => accountOfArn(one) === viewer || shares.has(`${accountOfArn(one)} ${viewer}`),
  };
}

/** AWS as far as the page on QueryLineage tells; whether associations with what is hidden are told it does not say. */
const queryAs =
  ({ edges, sees }: NamedLineage, dangling: boolean) =>
  (
    viewer: AccountId,
    { start, way, depth }: { readonly start: Arn; readonly way: OneWay; readonly depth: number },
  ): Promise<QueriedLineage> => {
    if (!sees(viewer, start))
      return Promise.reject(new SagelaneError({ code: 'AccessDeniedException', what: `${viewer} may not` }));
    const [from, to] =
      way === 'ancestors' ? (['destination', 'source'] as const) : (['source', 'destination'] as const);
    const shown = new Map<Arn, number>([[start, 0]]);
    const told = [];
    for (const [arn, distance] of shown) {
      if (distance === depth) continue;
      for (const edge of edges.filter((one) => one[from] === arn)) {
        const visible = sees(viewer, edge[to]);
        if (visible || dangling) told.push(edge);
        if (visible && !shown.has(edge[to])) shown.set(edge[to], distance + 1);
      }
    }
    return Promise.resolve({ vertices: [...shown.keys()].map((arn) => ({ arn, type: null })), edges: told, calls: 1 });
  };

const accounts = HELD.map((id) => ({ id, alias: null, region: 'us-east-1' }));

async function walk(lineage: NamedLineage, way: OneWay, depth: number, dangling = true) {
  const asked: string[] = [];
  const ask = queryAs(lineage, dangling);
  const walked = await walkLineage(
    { starts: [lineage.start], direction: way, depth, limit: 10_000 },
    new Sight(accounts),
    (viewer, query) => {
      asked.push(`${viewer} ${query.start}`);
      expect(query.depth).toBeLessThanOrEqual(10);
      return ask(viewer, query);
    },
  );
  return { ...walked, asked };
}

/** The chain s0 -> s1 -> …, owned in turn by these. */
const chain = (owners: readonly AccountId[], sees: NamedLineage['sees']): NamedLineage => ({
  start: arnOf(owners[0] ?? '', 0),
  edges: owners.slice(1).map((owner, index) => ({
    source: arnOf(owners[index] ?? '', index),
    destination: arnOf(owner, index + 1),
    association: null,
  })),
  sees,
});
const ownOnly: NamedLineage['sees'] = (viewer, arn) => accountOfArn(arn) === viewer;
const [FIRST = '', SECOND = '', THIRD = ''] = HELD;

describe('a walk over several accounts', () => {
  test('shows everything that somebody may see and nothing else, asks nobody twice from one place, and ends', async () => {
    await fc.assert(
      fc.asyncProperty(randomLineage({ entities: 14, links: 30, depth: 25 }), async (random) => {
        const lineage = named(random);
        const { shown, hidden } = expectedOf(lineage, random.way, random.depth);
        const { met, gaps, edges, asked } = await walk(lineage, random.way, random.depth);
        expect(new Set(met.keys())).toEqual(shown);
        for (const { seenBy, arn } of met.values())
          for (const viewer of seenBy) expect(lineage.sees(viewer, arn)).toBe(true);
        if (shown.size > 0) expect(new Set(gaps.map(({ arn }) => arn))).toEqual(hidden);
        expect(new Set(asked).size).toBe(asked.length);
        expect(treeTells({ met: [...met.keys()], edges, gaps, lineage, way: random.way })).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('finds what one account alone may reach, even where AWS does not tell of hidden ends', async () => {
    await fc.assert(
      fc.asyncProperty(randomLineage({ entities: 12, links: 24, depth: 25 }), async (random) => {
        const lineage = named(random);
        const { met } = await walk(lineage, random.way, 25, false);
        for (const viewer of HELD.filter((one) => lineage.sees(one, lineage.start))) {
          const alone = await queryAs(lineage, false)(viewer, { start: lineage.start, way: random.way, depth: 25 });
          for (const { arn } of alone.vertices) expect(met.has(arn)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('goes on from the frontier beyond the ten associations that AWS looks at a time', async () => {
    const lineage = chain(Array<AccountId>(40).fill(FIRST), ownOnly);
    const { met, frontier, asked } = await walk(lineage, 'descendants', 35);
    expect(met.size).toBe(36);
    expect(frontier).toEqual([arnOf(FIRST, 35)]);
    expect(asked.filter((one) => one.startsWith(FIRST))).toHaveLength(4);
    expect((await walk(lineage, 'descendants', 39)).frontier).toEqual([arnOf(FIRST, 39)]);
  });

  test('follows an association into the next account with the credentials of that one', async () => {
    const lineage = chain([FIRST, SECOND, THIRD, SECOND], ownOnly);
    const { met, gaps } = await walk(lineage, 'descendants', 10);
    expect([...met.values()].map(({ seenBy }) => [...seenBy])).toEqual([[FIRST], [SECOND], [THIRD], [SECOND]]);
    expect(gaps).toEqual([]);
  });

  test('tells a gap that nobody may see from one that somebody did not answer for', async () => {
    const lineage = chain([FIRST, '900000000000', FIRST], ownOnly);
    expect((await walk(lineage, 'descendants', 10)).gaps).toMatchObject([
      { account: '900000000000', kind: 'Artifact', reason: 'not-shared' },
    ]);
    const sight = new Sight(accounts);
    const ask = queryAs(lineage, true);
    const { gaps } = await walkLineage(
      { starts: [lineage.start], direction: 'descendants', depth: 10, limit: 100 },
      sight,
      (viewer, query) =>
        viewer === SECOND
          ? Promise.reject(new SagelaneError({ code: 'ExpiredTokenException', what: 'expired' }))
          : ask(viewer, query),
    );
    expect(gaps).toMatchObject([{ reason: 'unanswered' }]);
    expect(sight.reaches().map(({ account, status }) => [account, status])).toEqual([
      [FIRST, 'answered'],
      [SECOND, 'unreadable'],
      [THIRD, 'answered'],
    ]);
  });

  test('asks about the lineage of another account once, not once for each of its entities', async () => {
    const foreign = Array.from({ length: 20 }, (_, index) => arnOf('900000000000', index));
    const lineage: NamedLineage = {
      start: arnOf(FIRST, 0),
      edges: foreign.map((arn) => ({ source: arnOf(FIRST, 0), destination: arn, association: null })),
      sees: ownOnly,
    };
    const { asked, gaps } = await walk(lineage, 'descendants', 10);
    expect(gaps).toHaveLength(20);
    // Each account once from the start, and once about the stranger's.
    expect(asked).toHaveLength(6);
  });
});

/** Every association stands in the tree once, and everything that was met or is a gap stands in full once. */
function treeTells({
  met,
  edges,
  gaps,
  lineage,
  way,
}: Pick<LineageGraph, 'edges' | 'gaps'> & {
  readonly met: readonly Arn[];
  readonly lineage: NamedLineage;
  readonly way: OneWay;
}): boolean {
  const vertices = met.map((arn) => ({
    arn,
    kind: 'Artifact' as const,
    type: null,
    account: accountOfArn(arn) ?? '',
    region: 'us-east-1',
    seenBy: [],
    describedBy: null,
    facts: null,
    jumps: [],
  }));
  const graph: LineageGraph = {
    from: lineage.start,
    starts: [lineage.start],
    via: null,
    direction: way,
    depth: 25,
    vertices,
    edges,
    gaps,
    frontier: [],
    cut: false,
    reaches: [],
    calls: 0,
    asOf: '2026-11-21T20:00:00.000Z',
    matches: null,
  };
  const drawn: LineageNode[] = [];
  const visit = (node: LineageNode): void => {
    drawn.push(node);
    node.children.forEach(visit);
  };
  lineageTree(graph, way).forEach(visit);
  const inFull = drawn.filter(({ repeated }) => !repeated).map(({ arn }) => arn);
  const drawnEdges = drawn.flatMap(({ edge }) => (edge === null ? [] : [`${edge.source} ${edge.destination}`]));
  return (
    inFull.length === met.length + gaps.length &&
    new Set(inFull).size === inFull.length &&
    drawnEdges.length === edges.length &&
    new Set(drawnEdges).size === edges.length
  );
}
