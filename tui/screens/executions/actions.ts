import { retryExecution } from '../../../src/commands/retry-execution.ts';
import { startExecution } from '../../../src/commands/start-execution.ts';
import { stopExecution } from '../../../src/commands/stop-execution.ts';
import type { Arn } from '../../../src/domain/arn.ts';
import type { Execution } from '../../../src/domain/execution.ts';
import type { ScreenAction, View } from '../../shell/screen.ts';
import type { Tools } from '../../shell/tools.ts';
import { actingBlocked, actorsOf, readerOf } from './actors.ts';
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
        startForm(pipeline, declared, actorsOf(pipeline, tools.view), (input) =>
          tools.perform(startExecution, input, () => tools.session.refresh()),
        ),
      ),
    );
  },
};

export const EXECUTION_ACTIONS: readonly ScreenAction[] = [
  start,
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
