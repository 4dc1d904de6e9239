import { listOf, listStateOf, screenOf } from './model.ts';
import { placeOf } from './rows.ts';
import type { ShellCore } from './shell.ts';

/** Marks the row under the cursor, or takes its mark away, and goes one down. */
export function toggleMark(core: ShellCore): void {
  const { rows, cursor, state } = here(core);
  const id = rows.at(cursor)?.id;
  if (id === undefined) return;
  const marks = new Set(state.marks);
  if (!marks.delete(id)) marks.add(id);
  core.updateList((list) => ({ ...list, marks, anchor: marks.has(id) ? id : null }));
  core.act('list.down');
}

/** Marks everything from the last mark to the cursor. */
export function markRange(core: ShellCore): void {
  const { rows, cursor, state } = here(core);
  const id = rows.at(cursor)?.id;
  if (id === undefined) return;
  const from = state.anchor === null ? -1 : placeOf(rows, state.anchor);
  if (from < 0) return core.say('info', 'mark one end of the range first');
  const range = rows.slice(Math.min(from, cursor), Math.max(from, cursor) + 1).map((row) => row.id);
  core.updateList((list) => ({ ...list, marks: new Set([...list.marks, ...range]), anchor: id }));
}

/** Marks every row that the filter leaves; where all are marked already, none. */
export function markAll(core: ShellCore): void {
  const { rows, state } = here(core);
  const leaves = [...rows].filter(({ branch }) => branch === undefined).map(({ id }) => id);
  const all = leaves.every((id) => state.marks.has(id));
  core.updateList((list) => ({ ...list, marks: new Set(all ? [] : leaves), anchor: null }));
}

function here(core: ShellCore) {
  const model = core.model();
  const screen = screenOf(model);
  const state = listStateOf(model.ui, screen);
  return { ...listOf(screen, model.view, state), state };
}

/** Marked rows that still exist, in the order of the list; also those that the filter hides now. */
export function markedRows(core: ShellCore): readonly string[] {
  const model = core.model();
  const screen = screenOf(model);
  const { marks } = listStateOf(model.ui, screen);
  if (marks.size === 0) return [];
  return Array.from(screen.rows(model.view), ({ id }) => id).filter((id) => marks.has(id));
}
