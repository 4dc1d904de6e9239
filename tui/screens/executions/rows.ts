import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import { regionsOf } from '../../../src/domain/account-reach.ts';
import type { Arn } from '../../../src/domain/arn.ts';
import type { Pipeline } from '../../../src/domain/execution.ts';
import type { ExecutionState, Table } from '../../../src/store/index.ts';
import { remember, rememberEach } from '../../shell/remember.ts';
import type { Rows } from '../../shell/rows.ts';
import type { Column } from '../../shell/screen.ts';
import type { Glyphs } from '../../theme.ts';
import { ExecutionRow } from './execution-row.ts';
import { ExecutionRows } from './execution-rows.ts';
import type { Group } from './layout.ts';
import { createPipelineRows } from './pipeline-row.ts';
import { ExecutionTree } from './tree.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'PIPELINE / EXECUTION', min: 18, ideal: 30, grow: 2, priority: 9 },
  { title: 'STATUS', min: 11, ideal: 12, grow: 0, priority: 8 },
  { title: 'STARTED (UTC)', min: 14, ideal: 14, grow: 0, priority: 5 },
  { title: 'TOOK', min: 7, ideal: 8, grow: 0, priority: 6 },
  { title: 'OWNER', min: 9, ideal: 13, grow: 0, priority: 3 },
  { title: 'REASON', min: 10, ideal: 14, grow: 3, priority: 4 },
];

/** Pipelines, our own first, each with its executions, newest first. */
export const executionRows = (glyphs: Glyphs) => {
  const tree = new ExecutionTree();
  const headOf = createPipelineRows(glyphs);
  const makeRow = (state: ExecutionState): ExecutionRow => new ExecutionRow(state, glyphs);
  const rowOf = rememberEach(makeRow);
  const inSeveralRegions = remember(
    (groups: readonly Group[]) => regionsOf(groups.map(({ pipeline }) => pipeline)).length > 1,
  );
  return remember(
    (
      pipelines: ReadonlyMap<Arn, Pipeline>,
      executions: Table<Arn, ExecutionState>,
      accounts: readonly WorkAccount[],
    ): Rows => {
      const layout = tree.follow(pipelines, executions);
      const several = inSeveralRegions(layout.groups);
      const heads = layout.groups.map((group) => headOf(group, accounts, several));
      return new ExecutionRows({ layout, heads, executions, rowOf, makeRow });
    },
  );
};
