import {
  executionIdOf,
  pipelineNameOf,
  pipelineOfExecution,
  type AccountId,
  type Arn,
  regionOfArn,
} from '../domain/arn.ts';
import { isTerminal, type Execution, type ExecutionStep } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';
import type { CommandContext } from './engine/context.ts';

export interface ExecutionInput {
  readonly executionArn: Arn;
  /** The account whose credentials act. */
  readonly account: AccountId;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopPipelineExecution.html */
export const stopExecution = {
  id: 'stop-execution',
  title: 'Stop an execution',
  effect: 'writes',
  line: (input) => ['executions', 'stop', input.executionArn, '--account', input.account],
  target: (input) => input.executionArn,
  actor: (input) => input.account,
  async confirmation(input, context) {
    return {
      what: `stop execution ${executionIdOf(input.executionArn)} of ${pipelineNameOf(pipelineOfExecution(input.executionArn))}`,
      notes: [...(await runningNotes(input, context)), 'it can be retried from where it stopped'],
    };
  },
  async run(input, context) {
    const aws = await context.aws();
    await aws.writers(input.account, regionOfArn(input.executionArn)).executions.stop(input.executionArn);
    const { pipelines } = aws.readers(input.account, regionOfArn(input.executionArn));
    const execution = await pipelines.execution(input.executionArn);
    context.emit({ type: 'execution.stopping', execution });
    if (!isTerminal(execution.status))
      for (const message of await waitNotes(input, context)) context.emit({ type: 'notice.given', message });
    return execution;
  },
} as const satisfies Command<ExecutionInput, Execution>;

/** What is not known is said as it may be. */
const ANY_STEP = [
  'its running jobs are stopped; a callback step holds it in Stopping until somebody answers it, a Lambda step until it returns',
];

async function runningNotes(input: ExecutionInput, context: CommandContext): Promise<readonly string[]> {
  const running = await runningSteps(input, context);
  if (running === null) return ANY_STEP;
  const jobs = running.filter(({ kind }) => !(kind in WAITS)).map(({ name, kind }) => `${name} (${kind})`);
  return [
    jobs.length > 0 ? `stopped at once: ${jobs.join(', ')}` : 'no step runs that could be stopped at once',
    ...running.flatMap(({ name, kind }) => WAITS[kind]?.(name) ?? []),
  ];
}

async function waitNotes(input: ExecutionInput, context: CommandContext): Promise<readonly string[]> {
  return ((await runningSteps(input, context)) ?? []).flatMap(({ name, kind }) => WAITS[kind]?.(name) ?? []);
}

/** Null when they cannot be read: that must not keep anybody from stopping. */
async function runningSteps(
  { account, executionArn }: ExecutionInput,
  context: CommandContext,
): Promise<readonly ExecutionStep[] | null> {
  try {
    const { pipelines } = (await context.aws()).readers(account, regionOfArn(executionArn));
    return (await pipelines.steps(executionArn)).filter(({ status }) => !isTerminal(status));
  } catch {
    return null;
  }
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopPipelineExecution.html */
const WAITS: Readonly<Record<string, (step: string) => string>> = {
  Callback: (step) =>
    `callback step ${step} is waited for: its queue gets a message with status Stopping, and the execution stays in Stopping until somebody sends SendPipelineExecutionStepSuccess or …Failure with its token`,
  Lambda: (step) =>
    `Lambda step ${step} is waited for: when it returns the execution is Stopped, when it runs into its timeout it is Failed`,
};
