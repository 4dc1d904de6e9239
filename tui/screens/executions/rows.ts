import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import { accountOfArn, executionIdOf, pipelineNameOf, type Arn } from '../../../src/domain/arn.ts';
import { formatDuration } from '../../../src/domain/duration.ts';
import { isTerminal, type Execution, type Pipeline } from '../../../src/domain/execution.ts';
import type { ExecutionState } from '../../../src/store/index.ts';
import { accountName } from '../../shell/accounts.ts';
import { remember, rememberEach } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { statusSpan } from './status.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'PIPELINE / EXECUTION', min: 18, ideal: 30, grow: 2, priority: 9 },
  { title: 'STATUS', min: 11, ideal: 12, grow: 0, priority: 8 },
  { title: 'STARTED (UTC)', min: 14, ideal: 14, grow: 0, priority: 5 },
  { title: 'TOOK', min: 7, ideal: 8, grow: 0, priority: 6 },
  { title: 'OWNER', min: 9, ideal: 13, grow: 0, priority: 3 },
  { title: 'REASON', min: 10, ideal: 14, grow: 3, priority: 4 },
];

interface Group {
  readonly pipeline: Pipeline;
  readonly executions: readonly ExecutionState[];
}

/** Pipelines, our own first, each with its executions, newest first. */
export const executionRows = (glyphs: Glyphs) => {
  const leafOf = rememberEach(({ execution }: ExecutionState): Row => executionRow(execution, glyphs));
  const branches = new Map<string, { readonly key: string; readonly row: Row }>();
  const branchOf = (group: Group, accounts: readonly WorkAccount[]): Row => {
    const running = group.executions.filter(({ execution }) => !isTerminal(execution.status)).length;
    const owner = accountName(accounts, group.pipeline.owner);
    const key = [owner, group.pipeline.shared, group.executions.length, running].join();
    const known = branches.get(group.pipeline.arn);
    if (known?.key === key) return known.row;
    const row = pipelineRow(group, owner, running, glyphs);
    branches.set(group.pipeline.arn, { key, row });
    return row;
  };
  return remember(
    (
      pipelines: ReadonlyMap<Arn, Pipeline>,
      executions: ReadonlyMap<Arn, ExecutionState>,
      accounts: readonly WorkAccount[],
    ): readonly Row[] =>
      grouped(pipelines, executions).flatMap((group) => [branchOf(group, accounts), ...group.executions.map(leafOf)]),
  );
};

export function grouped(
  pipelines: ReadonlyMap<Arn, Pipeline>,
  executions: ReadonlyMap<Arn, ExecutionState>,
): readonly Group[] {
  const groups = new Map<Arn, { pipeline: Pipeline; executions: ExecutionState[] }>();
  for (const pipeline of pipelines.values()) groups.set(pipeline.arn, { pipeline, executions: [] });
  for (const one of executions.values()) {
    const arn = one.execution.pipelineArn;
    let group = groups.get(arn);
    if (!group) groups.set(arn, (group = { pipeline: pipelineFrom(one.execution), executions: [] }));
    group.executions.push(one);
  }
  const newest = (a: ExecutionState, b: ExecutionState): number =>
    a.execution.startedAt < b.execution.startedAt ? 1 : a.execution.startedAt > b.execution.startedAt ? -1 : 0;
  const sorted = [...groups.values()];
  for (const group of sorted) group.executions.sort(newest);
  return sorted.sort(
    (a, b) =>
      Number(a.pipeline.shared) - Number(b.pipeline.shared) ||
      (a.pipeline.name < b.pipeline.name ? -1 : a.pipeline.name > b.pipeline.name ? 1 : 0),
  );
}

/** An execution of a pipeline that was not listed, or not yet. */
const pipelineFrom = ({ pipelineArn, owner, region }: Execution): Pipeline => ({
  arn: pipelineArn,
  name: pipelineNameOf(pipelineArn),
  owner: accountOfArn(pipelineArn) ?? owner,
  region,
  shared: false,
});

function pipelineRow({ pipeline, executions }: Group, owner: string, running: number, glyphs: Glyphs): Row {
  const many = `${executions.length} ${executions.length === 1 ? 'execution' : 'executions'}`;
  return {
    id: pipeline.arn,
    parent: null,
    depth: 0,
    branch: 'open',
    cells: [
      span(pipeline.name, 'strong'),
      running > 0 ? span(`${glyphs.running} ${running} running`, 'accent') : '',
      span(many, 'dim'),
      '',
      pipeline.shared ? span(owner, 'accent') : owner,
      span(pipeline.shared ? 'shared with us' : '', 'dim'),
    ],
    search: `${pipeline.name} ${pipeline.owner} ${owner} ${pipeline.shared ? 'shared' : 'own'}`.toLowerCase(),
  };
}

function executionRow(execution: Execution, glyphs: Glyphs): Row {
  const { arn, pipelineArn, status, startedAt, displayName, failureReason, pipeline } = execution;
  const id = executionIdOf(arn);
  const name: Cell = displayName === null ? id : [span(displayName), span(` ${id}`, 'dim')];
  const state = statusSpan(status, glyphs);
  const started = span(startedAt.slice(5, 19).replace('T', ' '), 'dim');
  const reason = span(failureReason ?? '', 'bad');
  const cells = (took: Cell): readonly Cell[] => [name, state, started, took, '', reason];
  return {
    id: arn,
    parent: pipelineArn,
    depth: 1,
    cells: isTerminal(status) ? cells(tookOf(execution, null)) : (now) => cells(tookOf(execution, now)),
    search: [pipeline, id, displayName ?? '', status, startedAt, failureReason ?? ''].join(' ').toLowerCase(),
  };
}

/** How long it took, or has taken until now. */
export function tookOf(
  { startedAt, endedAt }: { readonly startedAt: string | null; readonly endedAt: string | null },
  now: Date | null,
): string {
  if (startedAt === null) return '-';
  const end = endedAt === null ? now?.getTime() : Date.parse(endedAt);
  return end === undefined ? '-' : formatDuration(Math.max(0, end - Date.parse(startedAt)));
}
