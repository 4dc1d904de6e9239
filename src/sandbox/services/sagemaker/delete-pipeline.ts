import { disassociate, isEnded } from '../ram/model/associations.ts';
import { pipelineArnOf, pipelineNamed } from './model/pipelines.ts';
import { fail, sagemakerOnce, sagemakerOperation } from './model/sagemaker.ts';
import { pipelineVersions } from './model/versions.ts';

export const deletePipeline = sagemakerOperation({
  name: 'DeletePipeline',
  mutates: true,
  assumed: 'its executions go with it, and RAM takes it out of its shares',
  resource: (input, call) => pipelineArnOf(input.PipelineName, call),
  handle: (input, call) => {
    const { world } = call;
    const arn = sagemakerOnce('DeletePipeline', call, input, () => {
      const pipeline = pipelineNamed(input.PipelineName, call);
      const executions = world.tables.executions.by('pipeline', pipeline.arn);
      if (executions.some((one) => one.status === 'Executing' || one.status === 'Stopping')) {
        return fail('ConflictException', `Pipeline '${pipeline.arn}' has running executions.`);
      }
      for (const one of executions) world.tables.executions.delete(one.arn);
      for (const one of world.tables.associations.by('entity', pipeline.arn))
        if (!isEnded(one)) disassociate(world, one);
      for (const one of pipelineVersions.in(world, pipeline.arn)) pipelineVersions.remove(world, one);
      world.tables.pipelines.delete(pipeline.arn);
      return pipeline.arn;
    });
    return { PipelineArn: arn };
  },
});
