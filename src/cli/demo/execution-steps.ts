import { retryExecution } from '../../commands/retry-execution.ts';
import { startExecution } from '../../commands/start-execution.ts';
import { stopExecution } from '../../commands/stop-execution.ts';
import { watchExecution } from '../../commands/watch-execution.ts';
import { accountOfArn, executionIdOf, pipelineArn } from '../../domain/arn.ts';
import { problemsOf } from '../../domain/errors.ts';
import { ACCOUNTS, hold, left, perform, REGION, type DemoStep, type Story } from './story.ts';

const CHURN_TRAIN = pipelineArn(REGION, ACCOUNTS.owner, 'churn-train');

const input = (story: Story) => ({ executionArn: left(story.execution, 'start'), account: ACCOUNTS.analytics });

export const describe: DemoStep = {
  name: 'describe',
  async run(story) {
    const aws = await story.app.context.aws();
    const found = await aws.readers(ACCOUNTS.analytics, REGION).pipelines.describe(CHURN_TRAIN);
    hold(found.steps.length > 0, 'the description names no steps');
    return `analytics sees ${found.name} of ${found.owner}: ${found.steps.length} steps, ${found.parameters.length} parameters`;
  },
};

export const start: DemoStep = {
  name: 'start',
  async run(story) {
    const execution = await perform(story, startExecution, {
      pipelineArn: CHURN_TRAIN,
      account: ACCOUNTS.analytics,
      parameters: [],
      displayName: 'demo',
    });
    story.execution = execution.arn;
    hold(accountOfArn(execution.arn) === ACCOUNTS.owner, 'the execution is not in the owner account');
    return `execution ${executionIdOf(execution.arn)}; it runs and bills in the owner's account ${ACCOUNTS.owner}`;
  },
};

export const watch: DemoStep = {
  name: 'watch',
  async run(story) {
    const before = story.events.length;
    const execution = await story.app.context.watch.execution({
      ...input(story),
      // Long enough to see it move, and early enough that there is something left to stop.
      until: () =>
        story.events.slice(before).some((event) => event.type === 'step.changed' && event.step.status === 'Executing'),
    });
    const seen = story.events.slice(before).filter(({ type }) => type === 'step.changed').length;
    hold(seen > 0, 'no step was seen to move');
    return `${execution.status}, ${seen} step changes seen`;
  },
};

export const stop: DemoStep = {
  name: 'stop',
  async run(story) {
    await perform(story, stopExecution, input(story));
    const execution = await perform(story, watchExecution, input(story));
    hold(execution.status === 'Stopped', `it is ${execution.status}`);
    return `execution ${executionIdOf(execution.arn)} is Stopped`;
  },
};

export const retry: DemoStep = {
  name: 'retry',
  async run(story) {
    await perform(story, retryExecution, input(story));
    const execution = await perform(story, watchExecution, input(story));
    hold(
      execution.status === 'Succeeded',
      `it is ${execution.status}: ${execution.failureReason ?? 'no reason given'}`,
    );
    return `the same execution ${executionIdOf(execution.arn)} went on and is Succeeded`;
  },
};

export const denied: DemoStep = {
  name: 'denied',
  async run(story) {
    try {
      await perform(story, startExecution, { pipelineArn: CHURN_TRAIN, account: ACCOUNTS.research, parameters: [] });
    } catch (thrown) {
      const [problem] = problemsOf(thrown);
      hold(
        problem?.code === 'AccessDeniedException',
        `it was refused otherwise: ${problem?.code ?? ''} ${problem?.what ?? ''}`,
      );
      return 'research may read, and is refused a start: AccessDeniedException';
    }
    hold(false, 'research could start an execution with a read share');
  },
};
