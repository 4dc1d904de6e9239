import { accountOfArn, executionIdOf, pipelineNameOf, pipelineOfExecution, regionOfArn } from '../domain/arn.ts';
import type { Execution } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';
import { payerNote } from './engine/payer.ts';
import type { ExecutionInput } from './stop-execution.ts';

/** The same execution goes on from its failed or stopped steps; it is no new one. https://docs.aws.amazon.com/sagemaker/latest/dg/run-pipeline.html */
export const retryExecution = {
  id: 'retry-execution',
  title: 'Retry a failed or stopped execution from where it ended',
  effect: 'writes',
  line: (input) => ['executions', 'retry', input.executionArn, '--account', input.account],
  target: (input) => input.executionArn,
  actor: (input) => input.account,
  confirmation: (input) => ({
    what: `retry execution ${executionIdOf(input.executionArn)} of ${pipelineNameOf(pipelineOfExecution(input.executionArn))}`,
    notes: [payerNote(input.executionArn, input.account)],
  }),
  async run(input, context) {
    const aws = await context.aws();
    await aws.writers(input.account, regionOfArn(input.executionArn)).executions.retry(input.executionArn);
    const execution = await aws
      .readers(input.account, regionOfArn(input.executionArn))
      .pipelines.execution(input.executionArn);
    context.emit({ type: 'execution.retried', execution, payer: accountOfArn(input.executionArn) ?? execution.owner });
    return execution;
  },
} as const satisfies Command<ExecutionInput, Execution>;
