import type { WorkAccount } from '../../src/commands/engine/context.ts';
import { NO_ACCOUNTS } from './accounts.ts';
import { parseFilter, type Wanted } from './filter.ts';
import { remember } from './remember.ts';
import { branchesOf, changesSince, depthAt, PickedRows, placeOf, type Rows } from './rows.ts';
import type { Column, Row } from './screen.ts';
import type { ListState } from './ui-state.ts';

/** The rows that can be reached now, and which of them the cursor is on. */
export interface List {
  readonly rows: Rows;
  /** Before filter and folding. */
  readonly total: number;
  /** -1 when there is none. */
  readonly cursor: number;
}

export const isFolded = (row: Row, toggled: ReadonlySet<string>): boolean =>
  row.branch !== undefined && (row.branch === 'folded') !== toggled.has(row.id);

/** Which rows of one list can be reached; of rows that did not change it is not asked again. */
export function createVisible(columns: readonly Column[]) {
  const wantedBy = remember((filter: string, accounts: readonly WorkAccount[]) =>
    parseFilter(filter, columns, accounts),
  );
  const unfoldedRows = remember(unfolded);
  let last: Kept | null = null;
  return (
    rows: Rows,
    filter: string,
    toggled: ReadonlySet<string>,
    now: Date,
    accounts: readonly WorkAccount[] = NO_ACCOUNTS,
  ): Rows => {
    const wanted = wantedBy(filter, accounts);
    if (wanted === null) {
      last = null;
      return unfoldedRows(rows, toggled);
    }
    if (last?.rows === rows && last.wanted === wanted) return last.shown;
    last = (last?.wanted === wanted ? keptOfChanged(last, rows, now) : null) ?? keptOf(rows, wanted, now);
    return last.shown;
  };
}

/** What a filter leaves of rows. */
interface Kept {
  readonly rows: Rows;
  readonly wanted: Wanted;
  /** One for each row: whether it is wanted itself. */
  readonly flags: Uint8Array;
  readonly places: Int32Array;
  readonly shown: Rows;
}

function keptOf(rows: Rows, wanted: Wanted, now: Date): Kept {
  const flags = new Uint8Array(rows.length);
  let place = 0;
  for (const row of rows) flags[place++] = Number(wanted(row, now));
  return keptBy(rows, wanted, flags, withBranches(rows, flags));
}

/** The same of rows of which few have changed since; null when they are not the same ones any more. */
function keptOfChanged({ rows: before, wanted, flags, places }: Kept, rows: Rows, now: Date): Kept | null {
  const changed = changesSince(before, rows);
  if (changed === null) return null;
  const moved = changed.filter((place) => {
    const row = rows.at(place);
    return row !== undefined && Number(wanted(row, now)) !== flags[place];
  });
  if (moved.length === 0) return keptBy(rows, wanted, flags, places);
  const turned = flags.slice();
  for (const place of moved) turned[place] = 1 - (turned[place] ?? 0);
  return keptBy(rows, wanted, turned, withBranches(rows, turned));
}

const keptBy = (rows: Rows, wanted: Wanted, flags: Uint8Array, places: Int32Array): Kept => ({
  rows,
  wanted,
  flags,
  places,
  shown: new PickedRows(rows, places),
});

/** A filter looks into folded branches, and keeps the branch of what it finds: going up, the next row less deep. */
function withBranches(rows: Rows, flags: Uint8Array): Int32Array {
  const found: number[] = [];
  let depth = 0;
  for (let place = rows.length - 1; place >= 0; place--) {
    const own = depthAt(rows, place);
    if (flags[place] === 0 && own >= depth) continue;
    found.push(place);
    depth = own;
  }
  return Int32Array.from(found.reverse());
}

/** The cursor stays on its row; when that is gone, it stays at its place. */
export function cursorOf(rows: Rows, { cursor, index }: Pick<ListState, 'cursor' | 'index'>): number {
  if (rows.length === 0) return -1;
  if (cursor !== null) {
    if (rows.at(index)?.id === cursor) return index;
    const found = placeOf(rows, cursor);
    if (found >= 0) return found;
  }
  return Math.min(Math.max(0, index), rows.length - 1);
}

/** The first row to show, so that the cursor is in sight and no room is wasted. */
export function topOf(top: number, cursor: number, count: number, height: number): number {
  const last = Math.max(0, count - height);
  const near = Math.min(Math.max(top, cursor - height + 1), Math.max(0, cursor));
  return Math.min(Math.max(0, near), last);
}

/** Without what hangs on a folded branch: all that is deeper, until the next row that is not. */
function unfolded(rows: Rows, toggled: ReadonlySet<string>): Rows {
  let places: Int32Array | null = null;
  let count = 0;
  let next = 0;
  const show = (to: number): void => {
    places ??= new Int32Array(rows.length);
    while (next < to) places[count++] = next++;
  };
  for (const branch of branchesOf(rows)) {
    const row = rows.at(branch);
    if (branch < next || !row || !isFolded(row, toggled)) continue;
    show(branch + 1);
    while (next < rows.length && depthAt(rows, next) > row.depth) next++;
  }
  if (next === 0) return rows;
  show(rows.length);
  return new PickedRows(rows, (places ?? new Int32Array()).slice(0, count));
}
