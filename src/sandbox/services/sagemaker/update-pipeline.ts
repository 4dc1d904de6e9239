import { definitionTextOf, keepDefinition } from './model/definition.ts';
import { pipelineArnOf, pipelineNamed } from './model/pipelines.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updatePipeline = sagemakerOperation({
  name: 'UpdatePipeline',
  mutates: true,
  resource: (input, call) => pipelineArnOf(input.PipelineName, call),
  handle: (input, call) => {
    const pipeline = pipelineNamed(input.PipelineName, call);
    const definition = definitionTextOf(input);
    call.world.tables.pipelines.put(pipeline.arn, {
      ...pipeline,
      displayName: input.PipelineDisplayName ?? pipeline.displayName,
      description: input.PipelineDescription ?? pipeline.description,
      roleArn: input.RoleArn ?? pipeline.roleArn,
      definition: definition === undefined ? pipeline.definition : keepDefinition(call, definition),
      maxParallelSteps: input.ParallelismConfiguration?.MaxParallelExecutionSteps ?? pipeline.maxParallelSteps,
      updatedAt: call.now,
      updatedBy: call.caller.arn,
    });
    return { PipelineArn: pipeline.arn };
  },
});
