import { executionIdOf } from '../../domain/arn.ts';
import type { ExecutionGrid, GridCell } from '../../domain/execution-grid.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { Cell, Page } from './page.ts';
import type { Tone } from './painter.ts';

const LOOKS: Readonly<Record<string, readonly [string, Tone]>> = {
  Succeeded: ['ok', 'good'],
  Failed: ['FAIL', 'bad'],
  Stopped: ['stop', 'warn'],
  Stopping: ['stop..', 'warn'],
  Executing: ['run..', 'plain'],
  Starting: ['start..', 'plain'],
};

/** Runs down, steps across; parameters in columns behind them. */
export function writeGrid(grid: ExecutionGrid, page: Page): void {
  const { pipeline, steps, parameters, runs } = grid;
  page.line({ text: pipeline, tone: 'strong' }, ` ${grid.pipelineArn}`);
  const columns = ['EXECUTION', 'STARTED', 'STATUS', ...steps, ...parameters.map((name) => `=${name}`)];
  for (const { execution, cells, values } of runs)
    page.row(columns, [
      executionIdOf(execution.arn),
      execution.startedAt.slice(0, 16).replace('T', ' '),
      { text: execution.status, tone: LOOKS[execution.status]?.[1] ?? 'plain' },
      ...cells.map(cellOf),
      ...values.map((value) => value ?? '-'),
    ]);
  page.endTable('no executions');
}

/** Not reached is a dot; what was tried more than once says how often. */
function cellOf(cell: GridCell | null): Cell {
  if (cell === null) return { text: '.', tone: 'dim' };
  const [word, tone] = LOOKS[cell.status] ?? [cell.status, 'plain'];
  const tries = cell.attempts > 1 ? ` x${cell.attempts}` : '';
  const took = cell.tookMs === null ? '' : ` ${formatDuration(cell.tookMs).split(' ')[0]}`;
  return { text: `${word}${tries}${took}`, tone };
}
