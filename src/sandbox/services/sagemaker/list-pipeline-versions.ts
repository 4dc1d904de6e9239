import { sorted, within } from './model/listing.ts';
import { pipelineArnOf, pipelineNamed } from './model/pipelines.ts';
import { sagemakerOperation, sagemakerPage } from './model/sagemaker.ts';
import { latestExecutions, toVersionSummary, versionsOf } from './model/versions.ts';

export const listPipelineVersions = sagemakerOperation({
  name: 'ListPipelineVersions',
  mutates: false,
  assumed: 'newest first unless asked otherwise',
  resource: (input, call) => pipelineArnOf(input.PipelineName, call),
  handle: (input, call) => {
    const pipeline = pipelineNamed(input.PipelineName, call);
    const all = versionsOf(call.world, pipeline).filter((one) =>
      within(one.createdAt, input.CreatedAfter, input.CreatedBefore),
    );
    const ordered = sorted(all, input.SortOrder, (one) => one.body.number);
    const { items, nextToken } = sagemakerPage(ordered, input, call);
    const latest = latestExecutions(call.world, pipeline);
    return {
      PipelineVersionSummaries: items.map((one) => toVersionSummary(one, latest.get(one.body.number))),
      NextToken: nextToken,
    };
  },
});
