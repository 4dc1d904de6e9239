import { isTerminal } from '../../../src/domain/execution.ts';
import { ago } from '../../../src/domain/time-distance.ts';
import type { State } from '../../../src/store/index.ts';
import { NO_ACCOUNTS } from '../../shell/accounts.ts';
import { remember, rememberEach } from '../../shell/remember.ts';
import type { Screen } from '../../shell/screen.ts';
import { unreadItems } from '../../shell/unread.ts';
import { span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import { EXECUTION_ACTIONS } from './actions.ts';
import { readerOf } from './actors.ts';
import { callsSpent, executionsBanner } from './banner.ts';
import { executionDetail, pipelineDetail } from './detail.ts';
import { countIn } from './count-in.ts';
import { createExecutionsOf } from './executions-of.ts';
import { relatedToExecution } from './related.ts';
import { COLUMNS, executionRows } from './rows.ts';

const rowsFor = rememberEach((glyphs: Glyphs) => executionRows(glyphs));

const newsIn = countIn(({ news }) => news !== undefined);

const runningIn = countIn(({ execution }) => !isTerminal(execution.status));

const executionsOf = createExecutionsOf();

const sharedIn = remember(
  (pipelines: State['pipelines']) => [...pipelines.values()].filter(({ shared }) => shared).length,
);

export const executions = {
  id: 'executions',
  title: 'Executions',
  columns: COLUMNS,
  rows: ({ state, session, theme }) =>
    rowsFor(theme.glyphs)(state.pipelines, state.executions, session?.accounts ?? NO_ACCOUNTS),
  summary({ state, theme, now }) {
    const shared = sharedIn(state.pipelines);
    const parts = [
      `${state.pipelines.size} pipelines`,
      ...(shared > 0 ? [`${shared} shared with us`] : []),
      `${state.executions.size} executions`,
      ...(runningIn(state.executions) > 0 ? [`${runningIn(state.executions)} running`] : []),
      ...(state.leftAt !== null && newsIn(state.executions) > 0
        ? [`${theme.glyphs.mark} ${newsIn(state.executions)} changed since you left ${ago(state.leftAt, now)}`]
        : []),
      ...[callsSpent(state)].filter((one) => one !== null),
    ];
    return span(parts.join(` ${theme.glyphs.dot} `), 'dim');
  },
  banner: executionsBanner,
  badge({ state, theme }) {
    const running = runningIn(state.executions);
    return running === 0 ? null : span(`${theme.glyphs.running}${running} `, 'accent');
  },
  empty: (view) =>
    unreadItems(view) ?? [
      { kind: 'heading', text: 'No pipelines' },
      {
        kind: 'text',
        text: `These accounts own no SageMaker pipeline in this Region, and none is shared with them. ${view.keyOf('app.refresh')} reads again.`,
      },
    ],
  detail(view, id) {
    const execution = view.state.executions.get(id);
    if (execution) return executionDetail(execution, view);
    const pipeline = view.state.pipelines.get(id);
    if (!pipeline) return null;
    return pipelineDetail(pipeline, executionsOf(view.state.executions, id), view);
  },
  related: relatedToExecution,
  topic(open, view) {
    const execution = open === null ? undefined : view.state.executions.get(open)?.execution;
    const account = execution ? readerOf(execution.pipelineArn, view) : undefined;
    return execution && account !== undefined
      ? { kind: 'execution', executionArn: execution.arn, account }
      : { kind: 'executions' };
  },
  live: ({ state }) => runningIn(state.executions) > 0,
  actions: EXECUTION_ACTIONS,
} as const satisfies Screen;
