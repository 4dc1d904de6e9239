import { compareExecutions } from '../../../src/commands/compare-executions.ts';
import { listExecutions } from '../../../src/commands/list-executions.ts';
import { retryExecution } from '../../../src/commands/retry-execution.ts';
import { startExecution } from '../../../src/commands/start-execution.ts';
import { stopExecution } from '../../../src/commands/stop-execution.ts';
import { counted } from '../../../src/domain/counted.ts';
import type { Arn } from '../../../src/domain/arn.ts';
import type { Execution } from '../../../src/domain/execution.ts';
import { remember } from '../../shell/remember.ts';
import type { ScreenAction, View } from '../../shell/screen.ts';
import type { Tools } from '../../shell/tools.ts';
import { actingBlocked, actorsOf, readerOf } from './actors.ts';
import { compareForm } from './compare-form.ts';
import { startForm } from './start-form.ts';

const executionOf = ({ state }: View, row: string | null): Execution | undefined =>
  row === null ? undefined : state.executions.get(row)?.execution;

/** The pipeline of the row: itself, or that of the execution. */
const pipelineOf = (view: View, row: string | null): Arn | undefined =>
  executionOf(view, row)?.pipelineArn ?? (row === null ? undefined : view.state.pipelines.get(row)?.arn);

const onExecution = (
  id: ScreenAction['id'],
  statusBlocks: (status: string) => string | null,
  run: (tools: Tools, input: { readonly executionArn: Arn; readonly account: string }) => void,
): ScreenAction => ({
  id,
  many: true,
  blocked(view, row) {
    const execution = executionOf(view, row);
    if (!execution) return 'no execution is selected';
    return statusBlocks(execution.status) ?? actingBlocked(execution.pipelineArn, view);
  },
  run(tools, row) {
    const execution = executionOf(tools.view, row);
    const [actor] = execution ? actorsOf(execution.pipelineArn, tools.view) : [];
    if (execution && actor) run(tools, { executionArn: execution.arn, account: actor.account });
  },
});

const start: ScreenAction = {
  id: 'executions.start',
  blocked(view, row) {
    const pipeline = pipelineOf(view, row);
    return pipeline === undefined ? 'no pipeline is selected' : actingBlocked(pipeline, view);
  },
  run(tools, row) {
    const pipeline = pipelineOf(tools.view, row);
    const reader = pipeline === undefined ? undefined : readerOf(pipeline, tools.view);
    if (pipeline === undefined || reader === undefined) return;
    tools.background('reading the parameters', tools.session.pipelineParameters(pipeline, reader), (declared) =>
      tools.openForm(
        startForm(
          pipeline,
          declared,
          actorsOf(pipeline, tools.view),
          executionOf(tools.view, row)?.arn ?? null,
          (input) => tools.perform(startExecution, input, () => tools.session.refresh()),
        ),
      ),
    );
  },
};

/** The other runs of its pipeline, newest first. */
const othersOf = ({ state }: View, { arn, pipelineArn }: Execution): readonly Execution[] =>
  [...state.executions.values()]
    .map(({ execution }) => execution)
    .filter((one) => one.pipelineArn === pipelineArn && one.arn !== arn)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));

/** Whether there is one at all: asked with every key, of perhaps a hundred thousand. */
const hasOthers = remember((executions: View['state']['executions'], { arn, pipelineArn }: Execution): boolean => {
  for (const { execution } of executions.values())
    if (execution.pipelineArn === pipelineArn && execution.arn !== arn) return true;
  return false;
});

const compare: ScreenAction = {
  id: 'executions.compare',
  blocked(view, row) {
    const execution = executionOf(view, row);
    if (!execution) return 'no execution is selected';
    if (!hasOthers(view.state.executions, execution)) return 'its pipeline has no other execution to compare it with';
    return readerOf(execution.pipelineArn, view) === undefined ? 'we hold no account that can see it' : null;
  },
  run(tools, row) {
    const execution = executionOf(tools.view, row);
    const reader = execution ? readerOf(execution.pipelineArn, tools.view) : undefined;
    if (!execution || reader === undefined) return;
    tools.openForm(
      compareForm(execution, othersOf(tools.view, execution), reader, (input) =>
        tools.perform(compareExecutions, input, (differences) =>
          tools.say(
            'info',
            `${counted(differences.length, 'difference')}: ${tools.view.keyOf('list.open')} on the execution shows them`,
          ),
        ),
      ),
    );
  },
};

const GRID_RUNS = 20;

const grid: ScreenAction = {
  id: 'executions.grid',
  blocked: (view, row) => (pipelineOf(view, row) === undefined ? 'no pipeline is selected' : null),
  run(tools, row) {
    const pipeline = pipelineOf(tools.view, row);
    if (pipeline === undefined) return;
    tools.perform(listExecutions, { pipeline, limit: GRID_RUNS, grid: true, parameters: true }, () =>
      tools.say('info', `${tools.view.keyOf('list.open')} on the pipeline shows its runs by steps and parameters`),
    );
  },
};

const pause: ScreenAction = {
  id: 'executions.pause',
  blocked: ({ session }) => (session?.pauseWatching === undefined ? 'nothing is watched yet' : null),
  run: ({ session, view }) => session.pauseWatching?.(!view.state.paused),
};

export const EXECUTION_ACTIONS: readonly ScreenAction[] = [
  start,
  compare,
  grid,
  pause,
  onExecution(
    'executions.stop',
    (status) => (status === 'Executing' || status === 'Stopping' ? null : `it does not run: it is ${status}`),
    (tools, input) => tools.perform(stopExecution, input, () => tools.session.refresh()),
  ),
  onExecution(
    'executions.retry',
    (status) =>
      status === 'Failed' || status === 'Stopped'
        ? null
        : `only what failed or was stopped is retried: it is ${status}`,
    (tools, input) => tools.perform(retryExecution, input, () => tools.session.refresh()),
  ),
];
