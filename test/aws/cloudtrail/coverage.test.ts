import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsIn, reachOf, since, withStretch, type Stretch } from '../../../src/aws/cloudtrail/coverage.ts';

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
  .map(([from, length]): Stretch => ({ from, to: from + length }));

const points = (stretches: readonly Stretch[]): Set<number> =>
  new Set(stretches.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_one, index) => from + index)));

test('stretches and gaps together are what was wanted, and nothing twice', () => {
  fc.assert(
    fc.property(fc.array(stretch), stretch, (added, wanted) => {
      const known = added.reduce<readonly Stretch[]>(withStretch, []);
      const gaps = gapsIn(known, wanted);
      const covered = points(known);
      expect(points(gaps)).toEqual(new Set([...points([wanted])].filter((at) => !covered.has(at))));
      expect(points(added)).toEqual(covered);
      for (const [index, one] of known.entries()) expect(one.from).toBeGreaterThan((known[index - 1]?.to ?? -2) + 1);
      for (const [index, one] of gaps.entries()) expect(one.to).toBeLessThan(gaps[index - 1]?.from ?? Infinity);
    }),
  );
});

test('the reach is how far back the newest stretch goes', () => {
  const known = [
    { from: 10, to: 20 },
    { from: 40, to: 60 },
  ];
  expect(reachOf(known, 55)).toBe(40);
  expect(reachOf(known, 70)).toBe(70);
  expect(since(known, 50)).toEqual([{ from: 50, to: 60 }]);
});
