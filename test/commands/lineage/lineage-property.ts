import fc from 'fast-check';
import { expect } from 'vitest';
import { showLineage } from '../../../src/commands/show-lineage.ts';
import { accountOfArn, type AccountId } from '../../../src/domain/arn.ts';
import type { SagelaneError } from '../../../src/domain/errors.ts';
import type { LineageWorld } from './lineage-world.ts';
import { expectedOf, HELD, OWNERS, randomLineage, type NamedLineage, type RandomLineage } from './random-lineage.ts';

/** Sees everything, and is nobody of the operator's: it makes the associations that nobody else could. */
const WEAVER = '999999999999';
/** Begins where no account of a case has the id of another one's name (`100000000009`). */
let cases = 100;

/** Accounts of their own for each case, so that no share of an earlier one counts. */
async function made(
  world: LineageWorld,
  { owners, links, shares, start }: RandomLineage,
): Promise<NamedLineage & { readonly held: readonly AccountId[] }> {
  const number = ++cases;
  const account = (id: AccountId): AccountId => `${id.slice(-1)}${String(number).padStart(11, '0')}`;
  const arns: string[] = [];
  for (const [index, owner] of owners.entries()) arns.push(await world.artifact(account(owner), `e${index}`));
  for (const owner of OWNERS.filter((one) => owners.includes(one))) {
    const viewers = HELD.filter((viewer) => shares.has(`${owner} ${viewer}`)).map(account);
    await world.share(account(owner), [WEAVER, ...viewers]);
  }
  const edges = links.map(([a, b]) => ({
    source: arns[a] ?? '',
    destination: arns[b] ?? '',
    association: 'DerivedFrom',
  }));
  for (const { source, destination } of edges) await world.link(WEAVER, source, destination);
  return {
    start: arns[start] ?? '',
    edges,
    held: HELD.map(account),
    sees: (viewer, arn) => {
      const owner = accountOfArn(arn);
      const name = (id: string | undefined): string => OWNERS.find((one) => account(one) === id || one === id) ?? '';
      return name(owner) === name(viewer) || shares.has(`${name(owner)} ${name(viewer)}`);
    },
  };
}

/** Of random lineages over accounts everything that may be seen is shown, and nothing that may not. */
export async function showsWhatMayBeSeen(world: LineageWorld, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(randomLineage({ entities: 8, links: 14, depth: 12 }), async (random) => {
      const lineage = await made(world, random);
      const { shown, hidden } = expectedOf(lineage, random.way, random.depth);
      const { context } = world.operator(lineage.held);
      const asked = showLineage.run({ from: lineage.start, direction: random.way, depth: random.depth }, context);
      if (shown.size === 0) {
        const refusal = await asked.then(
          () => null,
          (thrown: SagelaneError) => thrown.code,
        );
        expect(refusal).toBe('LineageNotVisible');
        return;
      }
      const graph = await asked;
      expect(new Set(graph.vertices.map(({ arn }) => arn))).toEqual(shown);
      expect(new Set(graph.gaps.map(({ arn }) => arn))).toEqual(hidden);
      for (const { arn, facts, seenBy } of graph.vertices) {
        expect(facts?.properties).toEqual({ of: facts?.name });
        for (const viewer of seenBy) expect(lineage.sees(viewer, arn)).toBe(true);
      }
    }),
    { numRuns },
  );
}
