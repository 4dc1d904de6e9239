import { describePipelineRecord, pipelineArnOf, pipelineNamed } from './model/pipelines.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describePipeline = sagemakerOperation({
  name: 'DescribePipeline',
  mutates: false,
  assumed: 'of a version only its definition and names are kept: the rest is the pipeline as it is',
  resource: (input, call) => pipelineArnOf(input.PipelineName, call),
  handle: (input, call) =>
    describePipelineRecord(call, pipelineNamed(input.PipelineName, call), input.PipelineVersionId),
});
