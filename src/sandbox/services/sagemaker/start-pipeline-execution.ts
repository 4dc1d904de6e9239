import { pipelineArnOf, pipelineNamed } from './model/pipelines.ts';
import { sagemakerOnce, sagemakerOperation } from './model/sagemaker.ts';
import { startExecution } from './model/start.ts';

export const startPipelineExecution = sagemakerOperation({
  name: 'StartPipelineExecution',
  mutates: true,
  resource: (input, call) => pipelineArnOf(input.PipelineName, call),
  handle: (input, call) => {
    const arn = sagemakerOnce('StartPipelineExecution', call, input, () => {
      const execution = startExecution(call, pipelineNamed(input.PipelineName, call), {
        displayName: input.PipelineExecutionDisplayName,
        description: input.PipelineExecutionDescription,
        maxParallelSteps: input.ParallelismConfiguration?.MaxParallelExecutionSteps,
        parameters: input.PipelineParameters,
        version: input.PipelineVersionId,
        selection: input.SelectiveExecutionConfig,
      });
      return execution.arn;
    });
    return { PipelineExecutionArn: arn };
  },
});
