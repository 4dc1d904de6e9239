import { describe, expect, test } from 'vitest';
import { parseFilter } from '../../tui/shell/filter.ts';
import { createVisible } from '../../tui/shell/list.ts';
import type { Rows } from '../../tui/shell/rows.ts';
import type { Column, Row } from '../../tui/shell/screen.ts';
import { NOW } from './fixture/world.ts';

const column = (title: string): Column => ({ title, min: 1, ideal: 1, grow: 1, priority: 1 });
const COLUMNS = [column('PIPELINE / EXECUTION'), column('STATUS'), column('STARTED (UTC)'), column('TOOK')];

const row = (id: string, depth: number, cells: readonly string[], live = false): Row => ({
  id,
  parent: null,
  depth,
  cells: live ? () => cells : cells,
  search: cells.join(' ').toLowerCase(),
});
const ROWS = [
  row('a', 0, ['churn-train', '', '', '']),
  row('a1', 1, ['k7s2', 'Failed', '11-21 17:01', '22m']),
  row('a2', 1, ['z9c4 nightly run', 'Succeeded', '11-20 09:30', '17m']),
  row('b', 0, ['fraud', '', '', '']),
  row('b1', 1, ['failed-name', 'Executing', '11-21 20:00', '12m'], true),
];

const found = (filter: string): string => {
  const wanted = parseFilter(filter, COLUMNS);
  return wanted === null
    ? 'all'
    : ROWS.filter((one) => wanted(one, NOW))
        .map(({ id }) => id)
        .join(' ');
};

describe('a filter', () => {
  test.each([
    ['', 'all'],
    [' ! ', 'all'],
    ['FAILED', 'a1 b1'],
    ['failed !name', 'a1'],
    ['"nightly run"', 'a2'],
    ['"nightly run', 'a2'],
    ['nightly zzz', ''],
    ['/^k7|fraud/', 'a1 b'],
    ['!/failed|churn|fraud/', 'a2'],
    ['/(/', ''],
    ['~k2d', 'a1'],
    ['!~ae', 'a a2 b'],
    ['status:failed', 'a1'],
    ['!status:failed name', 'b1'],
    ['exec:failed', 'b1'],
    ['took:12', 'b1'],
    ['sta:"ed"', 'a1 a2'],
    ['17:01', 'a1'],
  ])('%j finds %j', (filter, ids) => {
    expect(found(filter)).toBe(ids);
  });
});

describe('the rows in reach', () => {
  const ids = (rows: Rows): string => Array.from(rows, ({ id }) => id).join(' ');

  test('are those that are wanted, each with its branches', () => {
    const visible = createVisible(COLUMNS);
    expect(ids(visible(ROWS, 'executing', new Set(), NOW))).toBe('b b1');
    expect(ids(visible(ROWS, 'k7s2', new Set(), NOW))).toBe('a a1');
    expect(ids(visible(ROWS, 'churn', new Set(), NOW))).toBe('a');
    expect(ids(visible(ROWS, '', new Set(), NOW))).toBe('a a1 a2 b b1');
  });

  test('are asked of rows that changed alone', () => {
    const visible = createVisible(COLUMNS);
    const asked: string[] = [];
    const watched = ROWS.map((one): Row =>
      Object.defineProperty({ ...one }, 'search', { get: () => (asked.push(one.id), one.search) }),
    );
    visible(watched, 'failed', new Set(), NOW);
    expect(asked).toHaveLength(ROWS.length);
    asked.length = 0;
    const rows = watched.map((one, index) => (index === 2 ? row('a2', 1, ['z9c4', 'Failed', '', '']) : one));
    expect(ids(visible(rows, 'failed', new Set(), NOW))).toBe('a a1 a2 b b1');
    expect(asked).toEqual([]);
  });
});
