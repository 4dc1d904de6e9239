import type { Execution } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';
import { findPipeline, joinReaches, tellReaches, visiblePipelines } from './engine/find-pipeline.ts';

export interface ListExecutionsInput {
  /** Name or ARN; default every pipeline that can be seen. */
  readonly pipeline?: string;
  /** Newest executions per pipeline. */
  readonly limit: number;
  /** How many that ended are described, for their end and the useful reason: AWS lists neither. Default 200. */
  readonly describe?: number;
  /** Told as they come in, for a face that puts them in order itself. */
  readonly stream?: boolean;
}

const DESCRIBE_MOST = 200;

/** Own pipelines and those that other accounts share, which AWS's own Studio does not show. */
export const listExecutions = {
  id: 'list-executions',
  title: 'List executions of own and shared pipelines',
  effect: 'reads',
  line: (input) => ['executions', 'list', ...(input.pipeline === undefined ? [] : [input.pipeline])],
  target: (input) => input.pipeline ?? 'all pipelines',
  async run(input, context) {
    const { stream = false } = input;
    const accounts = await context.accounts();
    const { seen, reaches } =
      input.pipeline === undefined
        ? await visiblePipelines(context)
        : { seen: [await findPipeline(context, input.pipeline)], reaches: [] };
    for (const { pipeline } of seen) context.emit({ type: 'pipeline.listed', pipeline });
    if (stream) tellReaches(context, reaches);
    const tell = (executions: readonly Execution[]): void => {
      for (const execution of executions) context.emit({ type: 'execution.listed', execution });
    };
    const survey = await context.watch.executions({
      accounts: input.pipeline === undefined ? accounts : accounts.filter(({ id }) => id === seen[0]?.account),
      pipelines: seen,
      limit: input.limit,
      describe: input.describe ?? DESCRIBE_MOST,
      ...(stream ? { onListed: tell } : {}),
    });
    const joined = input.pipeline === undefined ? joinReaches(reaches, survey.reaches) : survey.reaches;
    if (!stream) tell(survey.executions);
    const partial = joined.some(({ status }) => status !== 'answered');
    context.emit({
      type: 'executions.listed',
      count: survey.executions.length,
      partial,
      undescribed: survey.undescribed,
    });
    tellReaches(context, joined);
    return survey.executions;
  },
} as const satisfies Command<ListExecutionsInput, readonly Execution[]>;
