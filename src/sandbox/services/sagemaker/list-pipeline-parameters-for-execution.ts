import { executionArnOf, executionNamed } from './model/executions.ts';
import { sagemakerOperation, sagemakerPage } from './model/sagemaker.ts';

export const listPipelineParametersForExecution = sagemakerOperation({
  name: 'ListPipelineParametersForExecution',
  mutates: false,
  resource: (input) => executionArnOf(input.PipelineExecutionArn),
  handle: (input, call) => {
    const { parameters } = executionNamed(input.PipelineExecutionArn, call);
    const { items, nextToken } = sagemakerPage(parameters, input, call);
    return { PipelineParameters: items.map(({ name, value }) => ({ Name: name, Value: value })), NextToken: nextToken };
  },
});
