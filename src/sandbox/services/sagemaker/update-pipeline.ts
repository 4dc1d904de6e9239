import { definitionTextOf, keepDefinition } from './model/definition.ts';
import { pipelineArnOf, pipelineNamed } from './model/pipelines.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { keepVersion } from './model/versions.ts';

export const updatePipeline = sagemakerOperation({
  name: 'UpdatePipeline',
  mutates: true,
  assumed: 'only another definition makes a new version',
  resource: (input, call) => pipelineArnOf(input.PipelineName, call),
  handle: (input, call) => {
    const pipeline = pipelineNamed(input.PipelineName, call);
    // The one it had is kept before it goes: a pipeline may be older than versions.
    keepVersion(call, pipeline);
    const definition = definitionTextOf(call, input);
    const changed = call.world.tables.pipelines.put(pipeline.arn, {
      ...pipeline,
      displayName: input.PipelineDisplayName ?? pipeline.displayName,
      description: input.PipelineDescription ?? pipeline.description,
      roleArn: input.RoleArn ?? pipeline.roleArn,
      definition: definition === undefined ? pipeline.definition : keepDefinition(call, definition),
      maxParallelSteps: input.ParallelismConfiguration?.MaxParallelExecutionSteps ?? pipeline.maxParallelSteps,
      updatedAt: call.now,
      updatedBy: call.caller.arn,
    });
    return { PipelineArn: pipeline.arn, PipelineVersionId: keepVersion(call, changed) };
  },
});
