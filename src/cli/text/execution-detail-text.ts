import { formatDuration } from '../../domain/duration.ts';
import { outlineOf, type OutlineRow } from '../../domain/execution-outline.ts';
import { isTerminal, type ExecutionDetail } from '../../domain/execution.ts';
import type { Cell, Page } from './page.ts';
import type { Tone } from './painter.ts';

const BAR = 14;

/** What stands below the first line of an execution: who and by what, parameters, and the steps in their graph and time. */
export function writeDetail(detail: ExecutionDetail, page: Page, now: Date): void {
  const { execution, parameters } = detail;
  const { about } = execution;
  const end = execution.endedAt ?? (isTerminal(execution.status) ? null : now.toISOString());
  const took =
    end === null ? '' : `, ${execution.endedAt === null ? 'for' : 'took'} ${between(execution.startedAt, end)}`;
  page.line(`  runs and bills in account ${execution.owner}${took}`);
  if (about?.startedBy) page.line('  started by ', about.startedBy);
  if (about?.description) page.line('  described as ', about.description);
  if (about?.pipelineVersion) page.line(`  version ${about.pipelineVersion} of the pipeline`);
  if (about?.selective) {
    const { from, steps } = about.selective;
    page.line(`  selective: only ${steps.join(', ')}, with what ${from ?? 'the newest execution'} made before`);
  }
  for (const { name, value } of parameters) page.line(`  parameter ${name} = ${value}`);
  const rows = outlineOf(detail);
  const columns = ['STEP', 'STATUS', 'KIND', 'TRIES', 'TOOK', 'TIMELINE'];
  for (const row of rows) page.row(columns, cellsOf(row, execution.startedAt, end, now));
  page.endTable('no steps yet');
  for (const { name, step } of rows) {
    if (step?.failureReason) page.line({ text: `${name}: `, tone: 'bad' }, step.failureReason);
    if (step?.cachedFrom !== undefined) page.line({ text: `${name}: taken from `, tone: 'dim' }, step.cachedFrom);
    if (step?.kind === 'Callback' && !isTerminal(step.status))
      page.line({ text: `${name}: waits for a callback; its token is not shown`, tone: 'dim' });
  }
}

const TONES: Readonly<Record<string, Tone>> = { Succeeded: 'good', Failed: 'bad', Stopped: 'warn', Stopping: 'warn' };

function cellsOf(row: OutlineRow, from: string, to: string | null, now: Date): readonly Cell[] {
  const { step, state } = row;
  const quiet = step === null;
  const end = step === null ? null : (step.endedAt ?? (isTerminal(step.status) ? null : now.toISOString()));
  return [
    { text: nameOf(row), tone: quiet ? 'dim' : 'plain' },
    { text: state, tone: quiet ? 'dim' : (TONES[state] ?? 'plain') },
    { text: row.kind, tone: 'dim' },
    step === null || step.attempts < 2 ? '' : { text: String(step.attempts), tone: 'warn' },
    step?.startedAt && end ? between(step.startedAt, end) : '-',
    { text: step?.startedAt && end && to ? bar(step.startedAt, end, from, to) : '', tone: TONES[state] ?? 'plain' },
  ];
}

/** A step of a fork hangs on it; what else it waits for is said behind its name. */
function nameOf({ name, depth, fork, side, also }: OutlineRow): string {
  const hang = fork === 'none' ? '' : fork === 'last' ? '`- ' : '|- ';
  const indent = '   '.repeat(Math.max(0, depth - (fork === 'none' ? 0 : 1)));
  const others = also.length === 0 ? '' : ` (+ ${also.join(', ')})`;
  return `${indent}${hang}${side === null ? '' : `${side}: `}${name}${others}`;
}

function bar(start: string, end: string, from: string, to: string): string {
  const [begin, whole] = [Date.parse(from), Math.max(1, Date.parse(to) - Date.parse(from))];
  const place = (at: string): number =>
    Math.max(0, Math.min(BAR, Math.round(((Date.parse(at) - begin) / whole) * BAR)));
  const left = Math.min(place(start), BAR - 1);
  const right = Math.max(left + 1, place(end));
  return `${'.'.repeat(left)}${'='.repeat(right - left)}${'.'.repeat(BAR - right)}`;
}

const between = (from: string, to: string): string => formatDuration(Math.max(0, Date.parse(to) - Date.parse(from)));
