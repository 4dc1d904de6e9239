import type { Execution } from '../domain/execution.ts';
import type { Command } from './engine/command.ts';
import { findPipeline, visiblePipelines } from './engine/find-pipeline.ts';

export interface ListExecutionsInput {
  /** Name or ARN; default every pipeline that can be seen. */
  readonly pipeline?: string;
  /** Newest executions per pipeline. */
  readonly limit: number;
}

/** Own pipelines and those that other accounts share, which AWS's own Studio does not show. */
export const listExecutions = {
  id: 'list-executions',
  title: 'List executions of own and shared pipelines',
  effect: 'reads',
  line: (input) => ['executions', 'list', ...(input.pipeline === undefined ? [] : [input.pipeline])],
  target: (input) => input.pipeline ?? 'all pipelines',
  async run(input, context) {
    const aws = await context.aws();
    const pipelines =
      input.pipeline === undefined ? await visiblePipelines(context) : [await findPipeline(context, input.pipeline)];
    const found: Execution[] = [];
    for (const { pipeline, account } of pipelines) {
      context.emit({ type: 'pipeline.listed', pipeline });
      found.push(
        ...(await aws.readers(account, pipeline.region).pipelines.executions(pipeline.arn, { limit: input.limit })),
      );
    }
    found.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    for (const execution of found) context.emit({ type: 'execution.listed', execution });
    context.emit({ type: 'executions.listed', count: found.length });
    return found;
  },
} as const satisfies Command<ListExecutionsInput, readonly Execution[]>;
