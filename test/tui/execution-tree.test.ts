import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reduce, INITIAL_STATE } from '../../src/store/index.ts';
import { createExecutionsOf } from '../../tui/screens/executions/executions-of.ts';
import { executionRows } from '../../tui/screens/executions/rows.ts';
import type { Rows } from '../../tui/shell/rows.ts';
import { createTheme } from '../../tui/theme.ts';
import { changeOf, manyExecutions, updateOf } from './fixture/many.ts';
import { BOARD_EVENTS, NOW, pipelineArn } from './fixture/world.ts';

const { glyphs } = createTheme({ colour: false, unicode: true });

/** Where rows are other objects; null where they stand for other things. */
function differences(before: Rows, rows: Rows): readonly number[] | null {
  const ids = (of: Rows): readonly string[] => Array.from(of, ({ id }) => id);
  if (ids(before).join() !== ids(rows).join()) return null;
  return [...Array(rows.length).keys()].filter((place) => before.at(place) !== rows.at(place));
}

test('rows that are patched are those that would be made anew, whatever comes', () => {
  const accounts = [{ id: '111122223333', alias: 'ml-prod', region: 'us-east-1' }];
  const plain = (rows: ReturnType<ReturnType<typeof executionRows>>) =>
    Array.from(rows, ({ id, parent, depth, search, cells }) => {
      const shown = typeof cells === 'function' ? cells(NOW) : cells;
      return { id, parent, depth, search, cells: shown };
    });
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(400), { maxLength: 12 }), { maxLength: 8 }), (batches) => {
      const kept = executionRows(glyphs);
      const executionsOf = createExecutionsOf();
      let state = reduce(INITIAL_STATE, [...BOARD_EVENTS, ...[...manyExecutions(100)].flat()]);
      let before = kept(state.pipelines, state.executions, accounts);
      for (const batch of batches) {
        state = reduce(
          state,
          // Now and then a new one comes.
          batch.map((n) => (n % 29 === 0 ? updateOf(n) : changeOf(n % 100, n))),
        );
        const fresh = executionRows(glyphs)(state.pipelines, state.executions, accounts);
        const rows = kept(state.pipelines, state.executions, accounts);
        expect(plain(rows)).toEqual(plain(fresh));
        expect(rows.slice(0, rows.length).map(({ id }) => rows.placeOf?.(id))).toEqual([...Array(rows.length).keys()]);
        expect(rows.changesSince?.(before)?.toSorted((a, b) => a - b) ?? null).toEqual(differences(before, rows));
        before = rows;
        const pipeline = pipelineArn('bulk-3');
        const own = [...state.executions.values()].filter(({ execution }) => execution.pipelineArn === pipeline);
        expect(executionsOf(state.executions, pipeline)).toEqual(own);
      }
    }),
    { numRuns: 60 },
  );
});
