import { Option, type Command as Verb } from 'commander';
import { compareExecutions } from '../../commands/compare-executions.ts';
import type { Command } from '../../commands/engine/command.ts';
import { dispatch } from '../../commands/engine/dispatch.ts';
import { accountFor, findPipeline } from '../../commands/engine/find-pipeline.ts';
import { followExecutions } from '../../commands/follow-executions.ts';
import { listExecutions } from '../../commands/list-executions.ts';
import { listPipelines } from '../../commands/list-pipelines.ts';
import { retryExecution } from '../../commands/retry-execution.ts';
import { showExecution } from '../../commands/show-execution.ts';
import { startExecution } from '../../commands/start-execution.ts';
import { stopExecution, type ExecutionInput } from '../../commands/stop-execution.ts';
import { watchExecution } from '../../commands/watch-execution.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { Execution, PipelineParameter } from '../../domain/execution.ts';
import { EXIT } from '../exit-codes.ts';
import { exitOf, outcomeCode, type Host, type Session } from '../host.ts';
import { positive } from '../positive.ts';
import type { VerbFile } from './verb.ts';

interface StartFlags {
  readonly parameter: readonly PipelineParameter[];
  readonly name?: string;
  readonly description?: string;
  readonly steps?: readonly string[];
  readonly fromExecution?: string;
  readonly parallel?: number;
  readonly versionId?: number;
  readonly watch?: boolean;
}

interface ListFlags {
  readonly limit: number;
  readonly format: string;
  readonly parameters?: boolean;
  readonly sinceLast?: boolean;
}

export const executions: VerbFile = (program, host) => {
  const group = program
    .command('executions')
    .description('executions of own pipelines and of those that others share with you');

  group
    .command('list')
    .argument('[pipeline]', 'name or ARN; default all that can be seen')
    .option('--limit <count>', 'newest executions per pipeline', positive('--limit'), 20)
    .addOption(
      new Option('--format <name>', 'grid: runs by steps, one grid for each pipeline')
        .choices(['table', 'grid'])
        .default('table'),
    )
    .option('--parameters', 'with the parameters of each execution')
    .option('--since-last', 'only what is new or changed since this was asked, or the terminal app left, last')
    .description('executions, newest first')
    .action((pipeline: string | undefined, options: ListFlags, verb) =>
      host.run(verb, (session) =>
        exitOf(session, listExecutions, {
          limit: options.limit,
          grid: options.format === 'grid',
          parameters: options.parameters ?? false,
          sinceLast: options.sinceLast ?? false,
          ...(pipeline === undefined ? {} : { pipeline }),
        }),
      ),
    );
  group
    .command('pipelines')
    .description('pipelines that can be seen: own ones, and who shares others by which permission')
    .action((_options, verb) => host.run(verb, (session) => exitOf(session, listPipelines, {})));

  onExecution(group, host, 'show', 'an execution with its steps and parameters', showExecution);
  group
    .command('start')
    .argument('<pipeline>', 'name or ARN')
    .option('--parameter <name=value>', 'a pipeline parameter (repeatable)', parameter, [])
    .option('--name <text>', 'display name of the execution')
    .option('--description <text>', 'what it is for')
    .option(
      '--steps <names>',
      'only these steps (comma-separated); what they need is taken from --from-execution',
      names,
    )
    .option('--from-execution <arn>', 'whose results --steps take over; default the newest execution of the pipeline')
    .option('--parallel <count>', 'the most steps at once, instead of what the pipeline says', positive('--parallel'))
    .option('--version-id <number>', 'version of the pipeline; default the newest', positive('--version-id'))
    .option('--watch', 'and watch it until it ends')
    .description("start an execution; a shared pipeline's runs and bills in its owner's account")
    .action((pipeline: string, options: StartFlags, verb) =>
      host.run(verb, (session) => start(session, pipeline, options)),
    );
  onExecution(group, host, 'stop', 'stop an execution', stopExecution);
  onExecution(group, host, 'retry', 'let a failed or stopped execution go on from where it ended', retryExecution);
  onExecution(
    group,
    host,
    'watch',
    'tell each change until it ends; exits 1 when it did not succeed',
    watchExecution,
    watchedCode,
  );
  group
    .command('follow')
    .argument('<queue-url>', 'SQS queue that an EventBridge rule fills with events of SageMaker pipelines')
    .description(
      'tell changes of all executions as EventBridge pushes them, until interrupted; takes them out of the queue',
    )
    .action((queueUrl: string, _options, verb) =>
      host.run(verb, async (session) => {
        const account = /\/(\d{12})\/[^/]+$/.exec(queueUrl)?.[1];
        if (account === undefined)
          throw new SagelaneError({
            code: 'BadUsage',
            what: `${queueUrl} is no URL of an SQS queue`,
            fix: 'write it as https://sqs.REGION.amazonaws.com/ACCOUNT/NAME',
          });
        const [only, other] = await session.app.context.accounts();
        return exitOf(session, followExecutions, { queueUrl, account: only && !other ? only.id : account });
      }),
    );
  group
    .command('compare')
    .argument('<left>', 'ARN')
    .argument('<right>', 'ARN')
    .description('how two executions differ')
    .action((left: string, right: string, _options, verb) =>
      host.run(verb, async (session) =>
        exitOf(session, compareExecutions, { left, right, account: await accountFor(session.app.context, left) }),
      ),
    );
};

function onExecution<Result>(
  group: Verb,
  host: Host,
  name: string,
  description: string,
  command: Command<ExecutionInput, Result>,
  code?: (result: Result) => number,
): void {
  group
    .command(name)
    .argument('<execution>', 'ARN of the execution')
    .description(description)
    .action((executionArn: string, _options, verb) =>
      host.run(verb, async (session) => {
        if (!/:pipeline\/[^/]+\/execution\/[^/]+$/.test(executionArn)) {
          throw new SagelaneError({
            code: 'BadUsage',
            what: `${executionArn} is no ARN of an execution`,
            fix: 'take it from `sagelane executions list --json`, or from what start printed',
          });
        }
        return exitOf(
          session,
          command,
          { executionArn, account: await accountFor(session.app.context, executionArn) },
          code,
        );
      }),
    );
}

async function start(session: Session, text: string, flags: StartFlags): Promise<number> {
  const { context } = session.app;
  const { steps, fromExecution: from = null, name, description, parallel, versionId } = flags;
  if (from !== null && steps === undefined)
    throw new SagelaneError({
      code: 'BadUsage',
      what: '--from-execution says whose results are taken over, and --steps which steps run: it needs both',
      fix: 'add --steps NAME,NAME',
    });
  const { pipeline, account } = await findPipeline(context, text);
  const outcome = await dispatch(
    startExecution,
    {
      pipelineArn: pipeline.arn,
      account,
      parameters: flags.parameter,
      ...(name === undefined ? {} : { displayName: name }),
      ...(description === undefined ? {} : { description }),
      ...(steps === undefined ? {} : { selective: { from, steps } }),
      ...(parallel === undefined ? {} : { mostStepsAtOnce: parallel }),
      ...(versionId === undefined ? {} : { version: versionId }),
    },
    context,
  );
  if (outcome.status !== 'done' || !flags.watch) return outcomeCode(outcome);
  return exitOf(session, watchExecution, { executionArn: outcome.result.arn, account }, watchedCode);
}

const watchedCode = ({ status }: Execution): number => (status === 'Succeeded' ? EXIT.ok : EXIT.error);

function parameter(text: string, before: readonly PipelineParameter[]): readonly PipelineParameter[] {
  const cut = text.indexOf('=');
  if (cut < 1)
    throw new SagelaneError({
      code: 'BadUsage',
      what: `--parameter ${text} has no name`,
      fix: 'write it as NAME=VALUE',
    });
  return [...before, { name: text.slice(0, cut), value: text.slice(cut + 1) }];
}

const names = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
