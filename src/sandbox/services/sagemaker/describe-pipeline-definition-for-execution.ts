import { executionArnOf, executionNamed } from './model/executions.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describePipelineDefinitionForExecution = sagemakerOperation({
  name: 'DescribePipelineDefinitionForExecution',
  mutates: false,
  resource: (input) => executionArnOf(input.PipelineExecutionArn),
  handle: (input, call) => {
    const execution = executionNamed(input.PipelineExecutionArn, call);
    return {
      PipelineDefinition: call.world.tables.definitions.get(execution.definition)?.text ?? '',
      CreationTime: new Date(execution.createdAt),
    };
  },
});
