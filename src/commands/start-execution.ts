import {
  accountOfArn,
  executionIdOf,
  pipelineNameOf,
  pipelineOfExecution,
  regionOfArn,
  type AccountId,
  type Arn,
} from '../domain/arn.ts';
import type { Execution, PipelineParameter, SelectiveExecution } from '../domain/execution.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { Command } from './engine/command.ts';
import type { CommandContext } from './engine/context.ts';
import { payerNote } from './engine/payer.ts';

export interface StartExecutionInput {
  readonly pipelineArn: Arn;
  /** The account whose credentials start it. */
  readonly account: AccountId;
  readonly parameters: readonly PipelineParameter[];
  readonly displayName?: string;
  readonly description?: string;
  /** Only these steps, with what an earlier execution made before them. */
  readonly selective?: SelectiveExecution;
  /** Instead of the pipeline's own. */
  readonly mostStepsAtOnce?: number;
  /** Of the pipeline; default the newest. */
  readonly version?: number;
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
    ...(input.description === undefined ? [] : ['--description', input.description]),
    ...(input.selective === undefined ? [] : ['--steps', input.selective.steps.join(',')]),
    ...(input.selective?.from ? ['--from-execution', input.selective.from] : []),
    ...(input.mostStepsAtOnce === undefined ? [] : ['--parallel', String(input.mostStepsAtOnce)]),
    ...(input.version === undefined ? [] : ['--version-id', String(input.version)]),
    '--account',
    input.account,
  ],
  target: (input) => input.pipelineArn,
  actor: (input) => input.account,
  confirmation: (input) => ({
    what: `start ${pipelineNameOf(input.pipelineArn)} as account ${input.account}`,
    notes: [
      payerNote(input.pipelineArn, input.account),
      ...(input.selective === undefined ? [] : [selectiveNote(input.selective)]),
    ],
  }),
  async run(input, context) {
    const aws = await context.aws();
    const { pipelineArn, account, selective, ...options } = input;
    if (selective) await checkSteps(input, selective, context);
    const arn = await aws
      .writers(account, regionOfArn(pipelineArn))
      .executions.start(pipelineArn, { ...options, ...(selective === undefined ? {} : { selective }) });
    const execution = await aws.readers(input.account, regionOfArn(input.pipelineArn)).pipelines.execution(arn);
    context.emit({ type: 'execution.started', execution, payer: accountOfArn(arn) ?? execution.owner });
    return execution;
  },
} as const satisfies Command<StartExecutionInput, Execution>;

const selectiveNote = ({ from, steps }: SelectiveExecution): string =>
  `only ${steps.join(', ')} run; what they need is taken from ${from === null ? 'the newest execution of the pipeline' : `execution ${executionIdOf(from)}`}`;

/** AWS names a step it does not know among many words; here with those there are. */
async function checkSteps(
  { pipelineArn, account }: StartExecutionInput,
  { from, steps }: SelectiveExecution,
  context: CommandContext,
): Promise<void> {
  if (from !== null && pipelineOfExecution(from) !== pipelineArn)
    throw new SagelaneError({
      code: 'OtherPipeline',
      what: `execution ${from} is none of ${pipelineArn}`,
      why: 'steps can only take over what an execution of the same pipeline made',
      fix: `name one of sagelane executions list ${pipelineNameOf(pipelineArn)}`,
    });
  const { pipelines } = (await context.aws()).readers(account, regionOfArn(pipelineArn));
  const known = (await pipelines.describe(pipelineArn)).steps;
  const unknown = steps.filter((step) => !known.includes(step));
  if (unknown.length > 0 && known.length > 0)
    throw new SagelaneError({
      code: 'UnknownStep',
      what: `pipeline ${pipelineNameOf(pipelineArn)} has no step ${unknown.join(', ')}`,
      where: pipelineArn,
      why: `its steps are ${known.join(', ')}`,
      fix: 'name steps as the definition does, in upper and lower case',
    });
}
