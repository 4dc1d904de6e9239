import type { ExecutionEvents } from '../../domain/events/execution-events.ts';
import { executionIdOf } from '../../domain/arn.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { Execution, ExecutionStep, Pipeline, PipelineParameter } from '../../domain/execution.ts';
import type { Cell, Page } from './page.ts';
import type { Tone } from './painter.ts';
import { writeDetail } from './execution-detail-text.ts';
import { writeGrid } from './execution-grid-text.ts';
import { idleColumns, REGION } from './region-column.ts';
import { silent, type TextRenderers } from './text-renderer.ts';

export const executionText: TextRenderers<keyof ExecutionEvents> = {
  'pipeline.listed': silent,
  'pipeline.seen': ({ pipeline, ownerAlias, account, alias }, page) =>
    page.row(
      ['PIPELINE', 'OWNER', REGION, 'SEEN BY', 'PERMISSION', 'SHARE', 'LAST STARTED'],
      [
        pipeline.name,
        ownerAlias ?? pipeline.owner,
        pipeline.region,
        account === pipeline.owner ? 'its owner' : (alias ?? account),
        pipeline.grant?.permission ?? (pipeline.shared ? 'unknown' : 'own'),
        shareCell(pipeline),
        pipeline.shared ? 'not told' : (pipeline.lastStartedAt ?? 'never'),
      ],
    ),
  'pipelines.listed': ({ regions }, page) => page.endTable('no pipelines', idleColumns(regions)),
  'execution.listed': ({ execution, ownerAlias, parameters, was }, page) =>
    page.row(
      [
        ...['PIPELINE', 'OWNER', REGION, 'EXECUTION'],
        ...(was === undefined ? [] : ['WAS']),
        ...['STATUS', 'STARTED (UTC)', 'TOOK'],
        ...valuesTitle(parameters),
        'REASON',
      ],
      [
        execution.pipeline,
        ownerAlias ?? execution.owner,
        execution.region,
        execution.displayName === null
          ? executionIdOf(execution.arn)
          : `${executionIdOf(execution.arn)} ${execution.displayName}`,
        ...(was === undefined ? [] : [was ?? 'new']),
        statusCell(execution.status),
        execution.startedAt.slice(0, 19).replace('T', ' '),
        took(execution.startedAt, execution.endedAt),
        ...valuesCell(parameters),
        execution.failureReason ?? '',
      ],
    ),
  'executions.listed': ({ undescribed, grids, sinceLast, regions }, page) => {
    const empty = sinceLast ? 'nothing is new, and nothing has changed' : 'no executions';
    if (grids === 0) page.endTable(empty, idleColumns(regions));
    if (undescribed > 0)
      page.line({ text: `of ${undescribed} older ones neither end nor reason were asked for`, tone: 'dim' });
  },
  'execution.described': ({ detail }, page, now) => {
    writeExecution(detail.execution, page);
    writeDetail(detail, page, now);
  },
  'execution.started': ({ execution, payer }, page) => {
    page.line({ text: 'started', tone: 'good' }, ` ${execution.arn}`);
    page.line({ text: `  it runs and bills in account ${payer}`, tone: 'dim' });
  },
  'execution.stopping': ({ execution }, page) =>
    page.line({ text: execution.status, tone: 'warn' }, ` ${execution.arn}`),
  'execution.retried': ({ execution, payer }, page) => {
    page.line({ text: 'retried', tone: 'good' }, ` ${execution.arn}`);
    page.line({ text: `  it runs and bills in account ${payer}`, tone: 'dim' });
  },
  'execution.changed': ({ execution }, page) => writeExecution(execution, page),
  'step.changed': ({ step }, page) => writeStep(step, page),
  'execution.compared': ({ differences }, page) => {
    for (const { aspect, name, left, right } of differences) {
      const [was, is] = [shown(left), shown(right)];
      const what = aspect === name ? aspect : `${aspect} ${name}`;
      // Reasons of failures are too long to stand side by side.
      if (what.length + was.length + is.length < 70) page.line({ text: what, tone: 'strong' }, `  ${was} -> ${is}`);
      else {
        page.line({ text: what, tone: 'strong' });
        page.line('  left   ', was);
        page.line('  right  ', is);
      }
    }
    if (differences.length === 0) page.line('no differences');
  },
  'execution.grid-listed': ({ grid }, page) => writeGrid(grid, page),
};

function shareCell({ grant }: Pipeline): string {
  if (grant === undefined) return '-';
  const name = grant.share ?? grant.shareArn;
  return grant.declared === null ? name : `${name} (declared here)`;
}

const valuesTitle = (parameters: readonly PipelineParameter[] | undefined): readonly string[] =>
  parameters === undefined ? [] : ['PARAMETERS'];

const valuesCell = (parameters: readonly PipelineParameter[] | undefined): readonly Cell[] =>
  parameters === undefined ? [] : [parameters.map(({ name, value }) => `${name}=${value}`).join(' ')];

const shown = (value: string | null): string => (value === null ? 'none' : value === '' ? '(empty)' : value);

const TONES: Readonly<Record<string, Tone>> = { Succeeded: 'good', Failed: 'bad', Stopped: 'warn', Stopping: 'warn' };

const statusCell = (status: string): Cell => ({ text: status, tone: TONES[status] ?? 'plain' });

const took = (from: string | null, to: string | null): string =>
  from === null || to === null ? '-' : formatDuration(Date.parse(to) - Date.parse(from));

function writeExecution(execution: Execution, page: Page): void {
  page.line(
    statusCell(execution.status),
    ` ${execution.pipeline} ${executionIdOf(execution.arn)}, started ${execution.startedAt}`,
  );
  if (execution.failureReason !== null) page.line('  because ', execution.failureReason);
}

function writeStep(step: ExecutionStep, page: Page): void {
  const attempts = step.attempts > 1 ? ` attempt ${step.attempts}` : '';
  page.line(
    '  ',
    statusCell(step.status),
    `  ${step.name} (${step.kind})${attempts} ${took(step.startedAt, step.endedAt)}`,
  );
  if (step.failureReason !== null) page.line('    because ', step.failureReason);
}
