import { executionIdOf } from '../../../src/domain/arn.ts';
import type { GridCell, GridRun } from '../../../src/domain/execution-grid.ts';
import { formatDuration } from '../../../src/domain/duration.ts';
import { ago } from '../../../src/domain/time-distance.ts';
import type { GridState } from '../../../src/store/index.ts';
import type { DetailItem, View } from '../../shell/screen.ts';
import { span, type Cell, type Span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { statusGlyph, statusTone } from './status.ts';

const CELL = 9;
const HEAD = 27;

/** The newest runs by their steps, and below them by their parameters: as it was read when somebody asked for it. */
export function gridItems(known: GridState | undefined, { now, theme, keyOf }: View): readonly DetailItem[] {
  if (known === undefined)
    return [
      { kind: 'text', text: span(`${keyOf('executions.grid')} reads the runs by their steps and parameters`, 'dim') },
    ];
  const { grid, seenAt } = known;
  const { glyphs } = theme;
  return [
    { kind: 'heading', text: `Runs by steps, ${ago(seenAt, now)}` },
    ...tableOf(grid.steps, grid.runs, (run) => run.cells.map((cell) => cellOf(cell, glyphs)), glyphs),
    ...(grid.parameters.length === 0
      ? []
      : [
          { kind: 'blank' as const },
          { kind: 'heading' as const, text: 'Runs by parameters' },
          ...tableOf(grid.parameters, grid.runs, (run) => run.values.map((value) => span(value ?? '-')), glyphs),
        ]),
  ];
}

/** A line of names, and one for each run. */
function tableOf(
  names: readonly string[],
  runs: readonly GridRun[],
  cellsOf: (run: GridRun) => readonly Span[],
  glyphs: Glyphs,
): readonly DetailItem[] {
  const titles = names.map((name) => span(name, 'dim'));
  return [
    { kind: 'line', line: (width) => line('', titles, width, glyphs) },
    ...runs.map((run): DetailItem => ({
      kind: 'line',
      line: (width) => line(headOf(run), cellsOf(run), width, glyphs),
    })),
  ];
}

const headOf = ({ execution }: GridRun): string =>
  `${execution.startedAt.slice(5, 16).replace('T', ' ')} ${executionIdOf(execution.arn)}`;

/** Columns share what is left of the line; those that have no room are counted. */
function line(head: string, cells: readonly Span[], width: number, glyphs: Glyphs): Cell {
  const room = Math.max(0, width - HEAD);
  const most = Math.max(1, Math.floor(room / CELL));
  const shown = cells.slice(0, cells.length > most ? most - 1 : most);
  const each =
    shown.length === 0 ? CELL : Math.min(20, Math.floor(room / (shown.length + (cells.length > shown.length ? 1 : 0))));
  const left = cells.length - shown.length;
  return [
    span(fit(head, HEAD, glyphs)),
    ...shown.map(({ text, tone }) => span(fit(text, each, glyphs), tone)),
    ...(left > 0 ? [span(`+${left}`, 'dim')] : []),
  ];
}

const fit = (text: string, width: number, { ellipsis }: Glyphs): string =>
  text.length >= width ? `${text.slice(0, Math.max(0, width - 2))}${ellipsis} ` : text.padEnd(width);

function cellOf(cell: GridCell | null, glyphs: Glyphs): Span {
  if (cell === null) return span(glyphs.dot, 'dim');
  const tries = cell.attempts > 1 ? `x${cell.attempts}` : '';
  const took = cell.tookMs === null ? '' : (formatDuration(cell.tookMs).split(' ')[0] ?? '');
  return span([statusGlyph(cell.status, glyphs) + tries, took].join(' ').trim(), statusTone(cell.status));
}
