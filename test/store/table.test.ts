import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table } from '../../src/store/table.ts';

const batch = fc.array(fc.tuple(fc.nat(700), fc.nat(9)), { maxLength: 40 }).map((entries) => new Map(entries));

test('a table is the map that the same batches make, and so are all the tables before it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(batch, fc.nat(3)), { minLength: 1, maxLength: 12 }), (steps) => {
      let states: { readonly table: Table<number, number>; readonly map: ReadonlyMap<number, number> }[] = [
        { table: Table.empty(), map: new Map() },
      ];
      for (const [entries, back] of steps) {
        // Now and then two go on from the same one.
        const from = states[Math.max(0, states.length - 1 - back)]!;
        states = [...states, { table: from.table.with(entries), map: new Map([...from.map, ...entries]) }];
      }
      for (const { table, map } of states) {
        expect([...table]).toEqual([...map]);
        expect(table.size).toBe(map.size);
        for (const key of [0, 1, 50, 700])
          expect([table.get(key), table.has(key)]).toEqual([map.get(key), map.has(key)]);
      }
    }),
    { numRuns: 60 },
  );
});

test('what has changed since an earlier one is told by place, and nothing is told of a stranger', () => {
  const first = Table.empty<string, number>().with(new Map(Array.from({ length: 600 }, (_, n) => [`k${n}`, n])));
  const second = first
    .with(
      new Map([
        ['k3', 30],
        ['k599', 0],
        ['new', 1],
      ]),
    )
    .with(new Map([['k4', 4]]));
  expect(second.changesSince(first)).toEqual([3, 599, 600]);
  expect(second.changesSince(second)).toEqual([]);
  expect(first.changesSince(second)).toBeNull();
  expect(second.changesSince(Table.empty())).toBeNull();
  expect([second.at(3), first.at(3), first.at(600)]).toEqual([30, 3, undefined]);
});
