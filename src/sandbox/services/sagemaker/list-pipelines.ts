import { sorted, within } from './model/listing.ts';
import { toPipelineSummary } from './model/pipelines.ts';
import { sagemakerOperation, sagemakerPage } from './model/sagemaker.ts';

export const listPipelines = sagemakerOperation({
  name: 'ListPipelines',
  mutates: false,
  assumed: "lists the caller's own pipelines, never shared ones",
  handle: (input, call) => {
    const own = call.world.tables.pipelines
      .by('account', call.account)
      .filter(
        (one) =>
          one.region === call.region &&
          (!input.PipelineNamePrefix || one.name.startsWith(input.PipelineNamePrefix)) &&
          within(one.createdAt, input.CreatedAfter, input.CreatedBefore),
      );
    const { items, nextToken } = sagemakerPage(
      sorted(own, input.SortOrder, (one) => (input.SortBy === 'Name' ? one.name : one.createdAt)),
      input,
      call,
    );
    return { PipelineSummaries: items.map(toPipelineSummary), NextToken: nextToken };
  },
});
