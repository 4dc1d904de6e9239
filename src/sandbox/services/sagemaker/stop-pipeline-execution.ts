import { executionArnOf, executionNamed } from './model/executions.ts';
import { sagemakerOnce, sagemakerOperation } from './model/sagemaker.ts';
import { stopExecution } from './model/stop.ts';

export const stopPipelineExecution = sagemakerOperation({
  name: 'StopPipelineExecution',
  mutates: true,
  assumed: 'stopping one that has ended is a ConflictException; a Lambda function is waited for, never timed out',
  resource: (input) => executionArnOf(input.PipelineExecutionArn),
  handle: (input, call) => {
    const arn = sagemakerOnce('StopPipelineExecution', call, input, () => {
      const execution = executionNamed(input.PipelineExecutionArn, call);
      stopExecution(call, execution);
      return execution.arn;
    });
    return { PipelineExecutionArn: arn };
  },
});
