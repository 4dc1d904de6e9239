import { paint } from '../text/paint.ts';
import { span, spansOf, type Cell } from '../text/span.ts';
import type { Theme } from '../theme.ts';
import { cellsOf } from './cells-of.ts';
import type { ColumnLayout } from './columns.ts';
import { isFolded } from './list.ts';
import type { Column, Row } from './screen.ts';
import type { SortOrder } from './sort.ts';

/** Columns left of the rows, for the cursor and the mark. */
export const GUTTER = 2;

interface Painter {
  readonly columns: readonly Column[];
  readonly layout: ColumnLayout;
  readonly theme: Theme;
  readonly toggled: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  readonly sort: SortOrder | null;
}

/** A row as one string of the list's width. Strings are kept as long as the row object lives, unless time is in them. */
export function paintRow(row: Row, painter: Painter, selected: boolean, now: Date): string {
  const { layout, theme } = painter;
  const mark = painter.marks.has(row.id) ? theme.paint('accent', theme.glyphs.mark) : ' ';
  if (selected)
    return `${theme.paint('accent', theme.glyphs.cursor)}${mark}${theme.selected(paintCells(row, painter, now, true))}`;
  const gutter = ` ${mark}`;
  const folded = isFolded(row, painter.toggled);
  const known = painted.get(row);
  if (known && known.layout === layout && known.folded === folded && known.theme === theme) return gutter + known.text;
  const text = paintCells(row, painter, now, false);
  if (typeof row.cells !== 'function') painted.set(row, { layout, folded, theme, text });
  return gutter + text;
}

/** Titles, with the arrow of the order on the column that rows are ordered by. */
export const paintHead = ({
  columns,
  layout,
  theme,
  sort,
}: Pick<Painter, 'columns' | 'layout' | 'theme' | 'sort'>): string =>
  '  ' +
  layout.shown
    .map(({ index, width, align }) => {
      const title = columns[index]?.title ?? '';
      if (sort?.column !== index) return paint(span(title, 'dim'), width, theme, { align });
      const arrow = sort.descending ? theme.glyphs.descending : theme.glyphs.ascending;
      return paint([span(arrow, 'accent'), span(title, 'strong')], width, theme, { align });
    })
    .join(' ');

const painted = new WeakMap<
  Row,
  { readonly layout: ColumnLayout; readonly folded: boolean; readonly theme: Theme; readonly text: string }
>();

function paintCells(row: Row, { columns, layout, theme, toggled }: Painter, now: Date, bare: boolean): string {
  const cells = cellsOf(row, now);
  return layout.shown
    .map(({ index, width, align }) => {
      const cell = cells[index] ?? '';
      const cut = columns[index]?.cut ?? 'end';
      return paint(index === 0 ? treeCell(row, cell, theme, toggled) : cell, width, theme, { align, bare, cut });
    })
    .join(' ');
}

function treeCell(row: Row, cell: Cell, theme: Theme, toggled: ReadonlySet<string>): Cell {
  if (row.depth === 0 && row.branch === undefined) return cell;
  const mark = row.branch === undefined ? '' : `${isFolded(row, toggled) ? theme.glyphs.folded : theme.glyphs.open} `;
  return [span('  '.repeat(row.depth) + mark, 'dim'), ...spansOf(cell)];
}
