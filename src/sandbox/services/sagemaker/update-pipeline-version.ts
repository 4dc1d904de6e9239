import { pipelineArnOf, pipelineNamed } from './model/pipelines.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { keepVersion, pipelineVersions, versionNumbered } from './model/versions.ts';

export const updatePipelineVersion = sagemakerOperation({
  name: 'UpdatePipelineVersion',
  mutates: true,
  resource: (input, call) => pipelineArnOf(input.PipelineArn, call),
  handle: (input, call) => {
    const { world, caller } = call;
    const pipeline = pipelineNamed(input.PipelineArn, call);
    const { number } = versionNumbered(world, pipeline, input.PipelineVersionId ?? 0).body;
    keepVersion(call, pipeline);
    const version = versionNumbered(world, pipeline, number);
    pipelineVersions.change(world, version, {
      by: caller.arn,
      body: {
        displayName: input.PipelineVersionDisplayName ?? version.body.displayName,
        description: input.PipelineVersionDescription ?? version.body.description,
      },
    });
    return { PipelineArn: pipeline.arn, PipelineVersionId: number };
  },
});
