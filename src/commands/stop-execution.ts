import {
  executionIdOf,
  pipelineNameOf,
  pipelineOfExecution,
  type AccountId,
  type Arn,
  regionOfArn,
} from '../domain/arn.ts';
import type { Execution } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';

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
  confirmation: (input) => ({
    what: `stop execution ${executionIdOf(input.executionArn)} of ${pipelineNameOf(pipelineOfExecution(input.executionArn))}`,
    notes: [
      'its running jobs are stopped; a callback step holds it in Stopping until somebody answers it',
      'it can be retried from where it stopped',
    ],
  }),
  async run(input, context) {
    const aws = await context.aws();
    await aws.writers(input.account, regionOfArn(input.executionArn)).executions.stop(input.executionArn);
    const execution = await aws
      .readers(input.account, regionOfArn(input.executionArn))
      .pipelines.execution(input.executionArn);
    context.emit({ type: 'execution.stopping', execution });
    return execution;
  },
} as const satisfies Command<ExecutionInput, Execution>;
