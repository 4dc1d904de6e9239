import { executionArnOf, executionNamed } from './model/executions.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updatePipelineExecution = sagemakerOperation({
  name: 'UpdatePipelineExecution',
  mutates: true,
  resource: (input) => executionArnOf(input.PipelineExecutionArn),
  handle: (input, call) => {
    const execution = executionNamed(input.PipelineExecutionArn, call);
    call.world.tables.executions.put(execution.arn, {
      ...execution,
      displayName: input.PipelineExecutionDisplayName ?? execution.displayName,
      description: input.PipelineExecutionDescription ?? execution.description,
      maxParallelSteps: input.ParallelismConfiguration?.MaxParallelExecutionSteps ?? execution.maxParallelSteps,
      updatedAt: call.now,
      updatedBy: call.caller.arn,
    });
    return { PipelineExecutionArn: execution.arn };
  },
});
