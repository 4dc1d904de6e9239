import { createTheme } from '../theme.ts';
import { textOf } from '../text/span.ts';
import { listStateOf, screenOf, type Model } from './model.ts';
import { paintDetail } from './paint-detail.ts';
import { widthOf } from '../text/width.ts';
import { viewText } from './view-text.ts';

const PAGE_WIDTH = 100;
const PLAIN = { ...createTheme({ colour: false, unicode: true }), paint: (_tone: unknown, text: string) => text };

/** The open row as text of plain lines, or the list in columns: for a pager. */
export function detailText(model: Model): string {
  const screen = screenOf(model);
  const { open } = listStateOf(model.ui, screen);
  const detail = open === null ? null : screen.detail(model.view, open);
  if (detail === null) return aligned(viewText(model, 'tsv'));
  const lines = paintDetail(detail.items, PAGE_WIDTH, PLAIN).map((line) => line.trimEnd());
  return `${[textOf(detail.title), '', ...lines].join('\n')}\n`;
}

function aligned(table: string): string {
  const rows = table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  );
  return `${rows
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}
