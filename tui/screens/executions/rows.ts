import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import { regionsOf } from '../../../src/domain/account-reach.ts';
import { executionIdOf, type Arn } from '../../../src/domain/arn.ts';
import { formatDuration } from '../../../src/domain/duration.ts';
import { isTerminal, type Pipeline } from '../../../src/domain/execution.ts';
import type { ExecutionState, Table } from '../../../src/store/index.ts';
import { accountName } from '../../shell/accounts.ts';
import { remember } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { span, type Cell } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { statusSpan } from './status.ts';
import { changesIn, treeOf, type ExecutionTree, type Group } from './tree.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'PIPELINE / EXECUTION', min: 18, ideal: 30, grow: 2, priority: 9 },
  { title: 'STATUS', min: 11, ideal: 12, grow: 0, priority: 8 },
  { title: 'STARTED (UTC)', min: 14, ideal: 14, grow: 0, priority: 5 },
  { title: 'TOOK', min: 7, ideal: 8, grow: 0, priority: 6 },
  { title: 'OWNER', min: 9, ideal: 13, grow: 0, priority: 3 },
  { title: 'REASON', min: 10, ideal: 14, grow: 3, priority: 4 },
];

/** Pipelines, our own first, each with its executions, newest first. Of many executions few change at a time: the rest stays. */
export const executionRows = (glyphs: Glyphs) => {
  const branches = new Map<string, { readonly key: string; readonly row: Row }>();
  let severalRegions = false;
  const branchOf = (group: Group, accounts: readonly WorkAccount[]): Row => {
    const owner = accountName(accounts, group.pipeline.owner);
    const key = [owner, group.pipeline.shared, group.count, group.running, severalRegions].join();
    const known = branches.get(group.pipeline.arn);
    if (known?.key === key) return known.row;
    const row = pipelineRow(group, owner, severalRegions ? `${group.pipeline.region} ` : '', glyphs);
    branches.set(group.pipeline.arn, { key, row });
    return row;
  };
  let last: { readonly tree: ExecutionTree; rows: readonly Row[]; readonly inputs: readonly unknown[] } | null = null;
  return remember(
    (
      pipelines: ReadonlyMap<Arn, Pipeline>,
      executions: Table<Arn, ExecutionState>,
      accounts: readonly WorkAccount[],
    ): readonly Row[] => {
      const changes =
        last?.inputs[0] === pipelines && last.inputs[1] === accounts ? changesIn(last.tree, executions) : null;
      if (last && changes) {
        const rows = last.rows.slice();
        for (const { place, group, state } of changes) {
          rows[place] = new ExecutionRow(state, glyphs);
          rows[group.place] = branchOf(group, accounts);
        }
        last.rows = rows;
        return rows;
      }
      const tree = treeOf(pipelines, executions);
      severalRegions = regionsOf(tree.groups.map(({ pipeline }) => pipeline)).length > 1;
      const rows = new Array<Row>(tree.groups.length + executions.size);
      for (const group of tree.groups) rows[group.place] = branchOf(group, accounts);
      let place = 0;
      for (const state of executions.values()) {
        const before = last?.rows[last.tree.rows[place] ?? -1];
        const kept = before instanceof ExecutionRow && before.isOf(state) ? before : new ExecutionRow(state, glyphs);
        rows[tree.rows[place++] ?? 0] = kept;
      }
      last = { tree, rows, inputs: [pipelines, accounts] };
      return rows;
    },
  );
};

function pipelineRow({ pipeline, count, running }: Group, owner: string, region: string, glyphs: Glyphs): Row {
  const many = `${count} ${count === 1 ? 'execution' : 'executions'}`;
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
      span(`${region}${pipeline.shared ? 'shared with us' : ''}`, 'dim'),
    ],
    search: `${pipeline.name} ${pipeline.owner} ${owner} ${region}${pipeline.shared ? 'shared' : 'own'}`.toLowerCase(),
  };
}

/** A row of very many: it holds what it stands for and nothing else; its cells are made when it is seen, its text when somebody filters. */
class ExecutionRow implements Row {
  readonly #of: ExecutionState;
  readonly #glyphs: Glyphs;

  constructor(of: ExecutionState, glyphs: Glyphs) {
    this.#of = of;
    this.#glyphs = glyphs;
  }

  get id(): Arn {
    return this.#of.execution.arn;
  }

  get parent(): Arn {
    return this.#of.execution.pipelineArn;
  }

  get depth(): number {
    return 1;
  }

  isOf(state: ExecutionState): boolean {
    return this.#of === state;
  }

  get cells(): Row['cells'] {
    const { execution, news } = this.#of;
    const { arn, status, startedAt, displayName, failureReason } = execution;
    const id = executionIdOf(arn);
    const mark = news === undefined ? [] : [span(`${this.#glyphs.mark} `, 'accent')];
    const name: Cell = [...mark, ...(displayName === null ? [span(id)] : [span(displayName), span(` ${id}`, 'dim')])];
    const state = statusSpan(status, this.#glyphs);
    const started = span(startedAt.slice(5, 19).replace('T', ' '), 'dim');
    const reason = span(failureReason ?? '', 'bad');
    const cells = (took: Cell): readonly Cell[] => [name, state, started, took, '', reason];
    return isTerminal(status) ? cells(tookOf(execution, null)) : (now) => cells(tookOf(execution, now));
  }

  get search(): string {
    const { execution, parameters, news } = this.#of;
    const { arn, status, startedAt, displayName, failureReason, pipeline } = execution;
    const words = [
      pipeline,
      executionIdOf(arn),
      displayName ?? '',
      status,
      startedAt,
      failureReason ?? '',
      news === undefined ? '' : `changed was ${news}`,
      ...parameters.map(({ name, value }) => `${name}=${value}`),
    ];
    return words.join(' ').toLowerCase();
  }
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
