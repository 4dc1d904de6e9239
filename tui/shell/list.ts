import type { WorkAccount } from '../../src/commands/engine/context.ts';
import { NO_ACCOUNTS } from './accounts.ts';
import { parseFilter, type Wanted } from './filter.ts';
import { remember } from './remember.ts';
import type { Column, Row } from './screen.ts';
import type { ListState } from './ui-state.ts';

/** The rows that can be reached now, and which of them the cursor is on. */
export interface List {
  readonly rows: readonly Row[];
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
  let last: { readonly rows: readonly Row[]; readonly wanted: Wanted; readonly kept: Uint8Array } | null = null;
  let shown: readonly Row[] = [];
  return (
    rows: readonly Row[],
    filter: string,
    toggled: ReadonlySet<string>,
    now: Date,
    accounts: readonly WorkAccount[] = NO_ACCOUNTS,
  ): readonly Row[] => {
    const wanted = wantedBy(filter, accounts);
    if (wanted === null) {
      last = null;
      shown = [];
      return unfoldedRows(rows, toggled);
    }
    if (last?.rows === rows && last.wanted === wanted) return shown;
    const before = last?.wanted === wanted ? last : null;
    const kept = Uint8Array.from(rows, (row, index) =>
      before?.rows[index] === row ? (before.kept[index] ?? 0) : Number(wanted(row, now)),
    );
    last = { rows, wanted, kept };
    return (shown = withBranches(rows, kept));
  };
}

/** A filter looks into folded branches, and keeps the branch of what it finds: going up, the next row less deep. */
function withBranches(rows: readonly Row[], kept: Uint8Array): readonly Row[] {
  const found: Row[] = [];
  let depth = 0;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (!row || (kept[index] === 0 && row.depth >= depth)) continue;
    found.push(row);
    depth = row.depth;
  }
  return found.reverse();
}

/** The cursor stays on its row; when that is gone, it stays at its place. */
export function cursorOf(rows: readonly Row[], { cursor, index }: Pick<ListState, 'cursor' | 'index'>): number {
  if (rows.length === 0) return -1;
  if (cursor !== null) {
    if (rows[index]?.id === cursor) return index;
    const found = rows.findIndex(({ id }) => id === cursor);
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

function unfolded(rows: readonly Row[], toggled: ReadonlySet<string>): readonly Row[] {
  if (toggled.size === 0 && !rows.some(({ branch }) => branch === 'folded')) return rows;
  const hidden = new Set<string>();
  const shown = rows.filter((row) => {
    const under = row.parent !== null && hidden.has(row.parent);
    if (under || isFolded(row, toggled)) hidden.add(row.id);
    return !under;
  });
  return shown.length === rows.length ? rows : shown;
}
