import { executionArnOf, executionNamed } from './model/executions.ts';
import { sagemakerOnce, sagemakerOperation } from './model/sagemaker.ts';
import { retryExecution } from './model/stop.ts';

export const retryPipelineExecution = sagemakerOperation({
  name: 'RetryPipelineExecution',
  mutates: true,
  assumed: 'retrying one that runs or succeeded is a ConflictException',
  resource: (input) => executionArnOf(input.PipelineExecutionArn),
  handle: (input, call) => {
    const arn = sagemakerOnce('RetryPipelineExecution', call, input, () => {
      const execution = executionNamed(input.PipelineExecutionArn, call);
      retryExecution(call, execution, input.ParallelismConfiguration?.MaxParallelExecutionSteps ?? null);
      return execution.arn;
    });
    return { PipelineExecutionArn: arn };
  },
});
