import type { ExecutionEvents } from '../../domain/events/execution-events.ts';
import { executionIdOf } from '../../domain/arn.ts';
import { formatDuration } from '../../domain/duration.ts';
import type { Execution, ExecutionStep } from '../../domain/execution.ts';
import type { Cell, Page } from './page.ts';
import type { Tone } from './painter.ts';
import { silent, type TextRenderers } from './text-renderer.ts';

export const executionText: TextRenderers<keyof ExecutionEvents> = {
  'pipeline.listed': silent,
  'execution.listed': ({ execution }, page) =>
    page.row(
      ['PIPELINE', 'OWNER', 'EXECUTION', 'STATUS', 'STARTED', 'TOOK', 'REASON'],
      [
        execution.pipeline,
        execution.owner,
        execution.displayName === null
          ? executionIdOf(execution.arn)
          : `${executionIdOf(execution.arn)} ${execution.displayName}`,
        statusCell(execution.status),
        execution.startedAt,
        took(execution.startedAt, execution.endedAt),
        execution.failureReason ?? '',
      ],
    ),
  'executions.listed': ({ undescribed }, page) => {
    page.endTable('no executions');
    if (undescribed > 0)
      page.line({ text: `of ${undescribed} older ones neither end nor reason were asked for`, tone: 'dim' });
  },
  'execution.described': ({ detail }, page) => {
    writeExecution(detail.execution, page);
    for (const { name, value } of detail.parameters) page.line(`  parameter ${name} = ${value}`);
    for (const step of detail.steps) writeStep(step, page);
    for (const name of detail.pending) page.line({ text: `  not reached  ${name}`, tone: 'dim' });
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
    for (const { aspect, name, left, right } of differences)
      page.row(['ASPECT', 'NAME', 'LEFT', 'RIGHT'], [aspect, name, left ?? '-', right ?? '-']);
    page.endTable('no differences');
  },
};

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
