import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, needsOf, reversed } from '../../src/workflow/graph.ts';

/** Edges only point back, so there is no circle. */
const graphs = fc
  .array(fc.array(fc.nat({ max: 100 }), { maxLength: 4 }), { maxLength: 12 })
  .map(
    (rows) =>
      new Map(rows.map((row, index) => [`s${index}`, index === 0 ? [] : row.map((other) => `s${other % index}`)])),
  );

describe('work in order', () => {
  test('runs everything once, after what it needs, and never more at once than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 4 }), async (needs, limit) => {
        const done: string[] = [];
        let running = 0;
        await inOrder(needs, limit, async (name) => {
          running += 1;
          expect(running).toBeLessThanOrEqual(limit);
          expect(done).toEqual(expect.arrayContaining([...(needs.get(name) ?? [])]));
          await Promise.resolve();
          running -= 1;
          done.push(name);
        });
        expect(done.toSorted()).toEqual([...needs.keys()].toSorted());
      }),
    );
  });

  test('turned round twice is what it was', () => {
    fc.assert(
      fc.property(graphs, (needs) => {
        const plain = (of: ReadonlyMap<string, readonly string[]>) =>
          [...of].map(([name, before]) => [name, [...new Set(before)].toSorted()]);
        expect(plain(reversed(reversed(needs)))).toEqual(plain(needs));
      }),
    );
  });

  test('runs side by side what does not need each other', async () => {
    const begun: string[] = [];
    let release = (): void => undefined;
    const both = new Promise<void>((resolve) => (release = resolve));
    await inOrder(
      new Map([
        ['a', []],
        ['b', []],
      ]),
      2,
      async (name) => {
        begun.push(name);
        if (begun.length === 2) release();
        await both;
      },
    );
    expect(begun).toEqual(['a', 'b']);
  });

  test('a rejection begins nothing more and waits for what runs', async () => {
    const seen: string[] = [];
    const work = inOrder(
      new Map([
        ['bad', []],
        ['other', []],
        ['after', ['other']],
      ]),
      2,
      async (name) => {
        seen.push(name);
        await Promise.resolve();
        if (name === 'bad') throw new Error('no');
        await Promise.resolve();
        seen.push(`${name} done`);
      },
    );
    await expect(work).rejects.toThrow('no');
    expect(seen).toEqual(['bad', 'other', 'other done']);
  });

  test('a circle is an error, not a wait for ever', async () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['a']],
    ]);
    await expect(inOrder(circle, 2, () => Promise.resolve())).rejects.toThrow('circle: a, b');
  });
});

test('needs are dependencies and reads, inside of what is given', () => {
  const stacks = [
    { name: 'a', dependencies: ['gone'], reads: new Map() },
    { name: 'b', dependencies: ['a'], reads: new Map([['a', ['x']]]) },
  ];
  expect([...needsOf(stacks)]).toEqual([
    ['a', []],
    ['b', ['a']],
  ]);
});
