import { describeExecutionRecord, executionArnOf, executionNamed } from './model/executions.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describePipelineExecution = sagemakerOperation({
  name: 'DescribePipelineExecution',
  mutates: false,
  resource: (input) => executionArnOf(input.PipelineExecutionArn),
  handle: (input, call) => describeExecutionRecord(executionNamed(input.PipelineExecutionArn, call)),
});
