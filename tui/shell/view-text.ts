import { cleanLine } from '../../src/domain/clean-text.ts';
import { textOf } from '../text/span.ts';
import { cellsOf } from './cells-of.ts';
import { shownColumns } from './list-look.ts';
import { listOf, listStateOf, screenOf, type Model } from './model.ts';
import { dataOf, dataText } from './row-view.ts';
import type { Row } from './screen.ts';

type ViewFormat = 'csv' | 'tsv' | 'json';

/** The rows that are seen now, or these of them, with the columns that are chosen; JSON has the data behind them. */
export function viewText(model: Model, format: ViewFormat, only?: readonly string[]): string {
  const { view, ui } = model;
  const screen = screenOf(model);
  const listed = listOf(screen, view, listStateOf(ui, screen)).rows;
  const wanted = only === undefined ? null : new Set(only);
  const rows = [...(wanted === null ? listed : screen.rows(view))].filter(({ id }) => wanted?.has(id) ?? true);
  const columns = shownColumns(model);
  const titles = columns.map((column) => screen.columns[column]?.title ?? '');
  const cells = (row: Row): readonly string[] => {
    const made = cellsOf(row, view.now);
    return columns.map((column) => {
      const text = cleanLine(textOf(made[column] ?? '')).trim();
      // On the screen it stands for nothing.
      return text === '-' ? '' : text;
    });
  };
  if (format === 'json') {
    const data = rows.map((row) => {
      const own = dataOf(screen, model, row.id);
      if (own !== undefined) return own;
      const values = cells(row);
      return Object.fromEntries(titles.map((title, index) => [title.toLowerCase(), values[index]]));
    });
    return `${dataText(data, 'json')}\n`;
  }
  const line = format === 'csv' ? csvLine : (values: readonly string[]) => values.join('\t');
  const lines = rows.map((row) => line(cells(row)));
  return format === 'tsv' && only !== undefined ? lines.join('\n') : `${[line(titles), ...lines].join('\n')}\n`;
}

/** RFC 4180; what a spreadsheet would take for a formula is kept a text. */
const csvLine = (values: readonly string[]): string =>
  values
    .map((value) => (/^[=+\-@]/.test(value) && !/^-?[\d.]+$/.test(value) ? `'${value}` : value))
    .map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(',');
