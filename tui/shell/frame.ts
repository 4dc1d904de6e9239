import { paint } from '../text/paint.ts';
import { bannerOf } from './banner.ts';
import { layoutColumns } from './columns.ts';
import { openPane, previewPane } from './detail-panes.ts';
import { footerLines } from './footer.ts';
import { crumbLine, headerLine, tabsLine } from './header.ts';
import { topOf, type List } from './list.ts';
import { listOf, listStateOf, screenOf, type Frame, type Model, type Pane } from './model.ts';
import { overlayPane } from './overlay-pane.ts';
import { paintDetail } from './paint-detail.ts';
import { GUTTER, paintHead, paintRow } from './paint-table.ts';
import { problemDetail } from './problem-detail.ts';
import { shownDetail } from './row-view.ts';
import type { DetailItem, Screen } from './screen.ts';
import type { UiState } from './ui-state.ts';

const MIN_SIZE = { columns: 40, rows: 12 } as const;
/** From here on the detail of the row under the cursor stands beside the list; on a narrower but high screen below it. */
const SIDE_BY_SIDE = 150;
const ABOVE_EACH_OTHER = 30;

/** How many rows of the list are in sight: what a page is. */
export function heightsOf(model: Model): { readonly body: number; readonly list: number; readonly overlay: number } {
  const { ui, view } = model;
  const room = ui.size.rows - TOP_LINES - footerLines(model).length;
  const overlay = overlayPane(model, room).height;
  const banner = bannerOf(model).length;
  const body = Math.max(0, room - overlay - banner);
  const below = splitOf(ui, listOf(screenOf(model), view, listStateOf(ui, screenOf(model))).rows.length, body).below;
  return { body, list: Math.max(1, body - below - 1), overlay };
}

const TOP_LINES = 3;

export function frameOf(model: Model): Frame {
  const { ui, view } = model;
  const { columns, rows } = ui.size;
  const { theme } = view;
  const blank = {
    columns,
    rows,
    tooSmall: null,
    top: [],
    banner: [],
    list: null,
    detail: null,
    side: false,
    overlay: null,
    footer: [],
  };
  if (columns < MIN_SIZE.columns || rows < MIN_SIZE.rows) {
    const words = `too small: ${columns}x${rows}, sagelane needs ${MIN_SIZE.columns}x${MIN_SIZE.rows}`;
    return { ...blank, tooSmall: paint(words, columns, theme) };
  }
  const screen = screenOf(model);
  const state = listStateOf(ui, screen);
  const list = listOf(screen, view, state);
  const top = [headerLine(model), tabsLine(model), crumbLine(model, list)];
  const footer = footerLines(model);
  const overlay = overlayPane(model, rows - TOP_LINES - footer.length);
  const withOverlay = { ...blank, top, footer, overlay: overlay.height > 0 ? overlay : null };

  // Help takes the whole body.
  if (ui.overlay?.kind === 'help') return withOverlay;
  const banner = bannerOf(model).map((line) => paint(line, columns, theme));
  if (state.open !== null) {
    const height = heightsOf(model).body;
    return {
      ...withOverlay,
      banner,
      detail: openPane(shownDetail(model, screen, state.open), state, columns, height, view),
    };
  }
  const { body } = heightsOf(model);
  const current = list.rows.at(list.cursor);
  if (!current) return { ...withOverlay, banner, list: emptyPane(model, list, columns, body) };
  const { side, below } = splitOf(ui, list.rows.length, body);
  const detailWidth = side ? columns - Math.floor(columns * 0.56) - DIVIDER : columns;
  const listWidth = side ? columns - detailWidth - DIVIDER : columns;
  const preview =
    side || below > 0
      ? previewPane(screen.detail(view, current.id), detailWidth, side ? body : below, side, view)
      : null;
  return { ...withOverlay, banner, list: listPane(model, list, listWidth, body - below), detail: preview, side };
}

/** Where the detail of the row under the cursor goes: beside the list, below it in so many lines, or nowhere. */
function splitOf(ui: UiState, count: number, body: number): { readonly side: boolean; readonly below: number } {
  if (ui.size.columns >= SIDE_BY_SIDE) return { side: true, below: 0 };
  if (ui.size.rows < ABOVE_EACH_OTHER || body < 16) return { side: false, below: 0 };
  return { side: false, below: Math.max(Math.floor(body * 0.45), Math.min(body - count - 2, Math.floor(body * 0.6))) };
}

/** Columns between list and detail. */
const DIVIDER = 3;

function listPane(model: Model, list: List, width: number, height: number): Pane {
  const { ui, view } = model;
  const { theme, now } = view;
  const screen = screenOf(model);
  const state = listStateOf(ui, screen);
  const layout = layoutFor(screen.columns, width - GUTTER, state.columns ?? busyColumns(screen, view));
  const { toggled, marks, sort } = state;
  const painter = { columns: screen.columns, layout, theme, toggled, marks, sort };
  const first = topOf(state.top, list.cursor, list.rows.length, height - 1);
  const lines = list.rows
    .slice(first, first + height - 1)
    .map((row, index) => paintRow(row, painter, first + index === list.cursor, now));
  return { width, height, head: paintHead(painter), lines };
}

/** Every column that has something to say; null: all of them. */
function busyColumns({ columns, idle }: Screen, view: Model['view']): readonly number[] | null {
  const silent = idle?.(view) ?? [];
  return silent.length === 0 ? null : columns.flatMap((_, index) => (silent.includes(index) ? [] : [index]));
}

/** One layout object per columns and width: painted rows are kept by it. */
function layoutFor(
  columns: Screen['columns'],
  width: number,
  chosen: readonly number[] | null,
): ReturnType<typeof layoutColumns> {
  const kept = layouts.get(columns) ?? new Map<string, ReturnType<typeof layoutColumns>>();
  layouts.set(columns, kept);
  const key = `${width} ${chosen?.join() ?? ''}`;
  const known = kept.get(key) ?? layoutColumns(columns, width, chosen);
  kept.set(key, known);
  return known;
}

const layouts = new WeakMap<Screen['columns'], Map<string, ReturnType<typeof layoutColumns>>>();

function emptyPane(model: Model, list: List, width: number, height: number): Pane {
  const { ui, view } = model;
  const screen = screenOf(model);
  const { filter } = listStateOf(ui, screen);
  const items = emptyItems(model, list, filter);
  const lines = paintDetail(items, Math.min(width - 2 * GUTTER, 96), view.theme).map((line) => '  ' + line);
  return { width, height, head: null, lines: ['', ...lines].slice(0, height) };
}

function emptyItems({ ui, view, screens }: Model, { total }: List, filter: string): readonly DetailItem[] {
  if (total > 0 && filter !== '')
    return [{ kind: 'text', text: `nothing matches /${filter}: ${view.keyOf('app.back')} clears the filter` }];
  if (ui.connection.status !== 'failed') return screenOf({ ui, screens }).empty(view);
  return [{ kind: 'heading', text: 'Not connected' }, ...ui.connection.problems.flatMap(problemDetail)];
}

/** How far an open detail can be scrolled. */
export function detailLines(model: Model): number {
  const screen = screenOf(model);
  const { open } = listStateOf(model.ui, screen);
  const detail = open === null ? null : shownDetail(model, screen, open);
  return detail ? paintDetail(detail.items, model.ui.size.columns - 2 * GUTTER, model.view.theme).length : 0;
}
