import { toExecutionSummary } from './model/executions.ts';
import { sorted, within } from './model/listing.ts';
import { pipelineArnOf, pipelineNamed } from './model/pipelines.ts';
import { sagemakerOperation, sagemakerPage } from './model/sagemaker.ts';

export const listPipelineExecutions = sagemakerOperation({
  name: 'ListPipelineExecutions',
  mutates: false,
  assumed: 'newest first unless asked otherwise',
  resource: (input, call) => pipelineArnOf(input.PipelineName, call),
  handle: (input, call) => {
    const { arn } = pipelineNamed(input.PipelineName, call);
    const all = call.world.tables.executions
      .by('pipeline', arn)
      .filter((one) => within(one.createdAt, input.CreatedAfter, input.CreatedBefore));
    const ordered = sorted(all, input.SortOrder, (one) =>
      input.SortBy === 'PipelineExecutionArn' ? one.arn : one.createdAt,
    );
    const { items, nextToken } = sagemakerPage(ordered, input, call);
    return { PipelineExecutionSummaries: items.map(toExecutionSummary), NextToken: nextToken };
  },
});
