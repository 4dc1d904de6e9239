import type { Row } from './screen.ts';
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

/** A filter looks into folded branches, and keeps the branch of what it finds. */
export function visibleRows(rows: readonly Row[], filter: string, toggled: ReadonlySet<string>): readonly Row[] {
  const wanted = parseFilter(filter);
  return wanted === null ? unfolded(rows, toggled) : matching(rows, wanted);
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

function matching(rows: readonly Row[], wanted: (search: string) => boolean): readonly Row[] {
  const kept = new Set<string>();
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  for (const { id, search } of rows) {
    if (!wanted(search)) continue;
    for (let one: string | null | undefined = id; one !== null && one !== undefined; one = parents.get(one))
      kept.add(one);
  }
  return rows.filter(({ id }) => kept.has(id));
}

/** Null: everything. */
function parseFilter(filter: string): ((search: string) => boolean) | null {
  const words = filter
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '' && word !== '!');
  if (words.length === 0) return null;
  return (search) =>
    words.every((word) => (word.startsWith('!') ? !search.includes(word.slice(1)) : search.includes(word)));
}
