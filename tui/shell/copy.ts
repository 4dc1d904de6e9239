import { span, textOf } from '../text/span.ts';
import { cellsOf } from './cells-of.ts';
import { openMenu, type MenuItem } from './menu.ts';
import { markedRows } from './marks.ts';
import { listOf, listStateOf, screenOf, targetOf, type Model } from './model.ts';
import { dataOf, dataText } from './row-view.ts';
import { placeOf } from './rows.ts';
import type { Screen } from './screen.ts';
import type { ShellCore } from './shell.ts';
import { viewText } from './view-text.ts';

/** What the row is called elsewhere: an ARN, if it has one. */
export function nameOfRow(screen: Screen, model: Pick<Model, 'view'>, id: string): string {
  const named = screen.nameOf?.(model.view, id);
  if (named != null) return named;
  const data = dataOf(screen, model, id) as { readonly arn?: unknown } | null | undefined;
  return typeof data?.arn === 'string' ? data.arn : id;
}

/** The marked rows, or the one the cursor is on. */
export function subjectRows(core: ShellCore): readonly string[] {
  const marked = markedRows(core);
  if (marked.length > 0) return marked;
  const target = targetOf(core.model());
  return target === null ? [] : [target];
}

/** Copies the name of the row, or of all that are marked, one a line. */
export function copyName(core: ShellCore): void {
  const model = core.model();
  const screen = screenOf(model);
  const names = subjectRows(core).map((id) => nameOfRow(screen, model, id));
  if (names.length > 0) core.copy(names.join('\n'), names.length === 1 ? 'its name' : `${names.length} names`);
}

/** What of the row can be copied: its name, its data, the line, each cell. */
export function chooseCopy(core: ShellCore): void {
  const rows = subjectRows(core);
  if (rows.length === 0) return core.say('info', 'there is nothing to copy');
  const many = rows.length > 1 ? `${rows.length} rows` : '';
  const model = core.model();
  const screen = screenOf(model);
  const name = rows.map((id) => nameOfRow(screen, model, id)).join('\n');
  const data = rows.map((id) => dataOf(screen, model, id)).filter((one) => one !== undefined);
  const one = data.length === 1 ? data[0] : data;
  // Made once: of many rows these are long texts, and the menu is asked for its items with every frame.
  const items = [
    item('name or ARN', name, preview(name, model)),
    item(rows.length > 1 ? 'rows, as columns' : 'row, as columns', viewText(model, 'tsv', rows)),
    ...(data.length === 0 ? [] : [item('JSON', dataText(one, 'json')), item('YAML', dataText(one, 'yaml'))]),
    ...(rows.length === 1 ? cellItems(model, rows[0] ?? '') : []),
  ];
  openMenu(core, many === '' ? 'Copy' : `Copy of ${many}`, () => items);
}

const item = (what: string, text: string, note = `${text.length} characters`): MenuItem => ({
  label: what,
  note,
  choose: (core) => (core.copy(text, what), 'close'),
});

function cellItems(model: Model, id: string): readonly MenuItem[] {
  const { view, ui } = model;
  const screen = screenOf(model);
  const { rows } = listOf(screen, view, listStateOf(ui, screen));
  const place = placeOf(rows, id);
  const row = place < 0 ? undefined : rows.at(place);
  const cells = row === undefined ? [] : cellsOf(row, view.now);
  return screen.columns.flatMap(({ title }, index) => {
    const text = textOf(cells[index] ?? '').trim();
    return text === '' || text === '-'
      ? []
      : [{ ...item(title.toLowerCase(), text), label: span(title), note: preview(text, model) }];
  });
}

const preview = (text: string, { view }: Model): string =>
  (text.length > 60 ? `${text.slice(0, 59)}${view.theme.glyphs.ellipsis}` : text).replaceAll('\n', ' ');
