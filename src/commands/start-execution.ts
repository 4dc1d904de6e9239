import { accountOfArn, pipelineNameOf, type AccountId, type Arn, regionOfArn } from '../domain/arn.ts';
import type { Execution, PipelineParameter } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';
import { payerNote } from './engine/payer.ts';

export interface StartExecutionInput {
  readonly pipelineArn: Arn;
  /** The account whose credentials start it. */
  readonly account: AccountId;
  readonly parameters: readonly PipelineParameter[];
  readonly displayName?: string;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StartPipelineExecution.html */
export const startExecution = {
  id: 'start-execution',
  title: 'Start an execution of a pipeline',
  effect: 'writes',
  line: (input) => [
    'executions',
    'start',
    input.pipelineArn,
    ...input.parameters.flatMap(({ name, value }) => ['--parameter', `${name}=${value}`]),
    ...(input.displayName === undefined ? [] : ['--name', input.displayName]),
    '--account',
    input.account,
  ],
  target: (input) => input.pipelineArn,
  actor: (input) => input.account,
  confirmation: (input) => ({
    what: `start ${pipelineNameOf(input.pipelineArn)} as account ${input.account}`,
    notes: [payerNote(input.pipelineArn, input.account)],
  }),
  async run(input, context) {
    const aws = await context.aws();
    const arn = await aws.writers(input.account, regionOfArn(input.pipelineArn)).executions.start(input.pipelineArn, {
      parameters: input.parameters,
      ...(input.displayName === undefined ? {} : { displayName: input.displayName }),
    });
    const execution = await aws.readers(input.account, regionOfArn(input.pipelineArn)).pipelines.execution(arn);
    context.emit({ type: 'execution.started', execution, payer: accountOfArn(arn) ?? execution.owner });
    return execution;
  },
} as const satisfies Command<StartExecutionInput, Execution>;
