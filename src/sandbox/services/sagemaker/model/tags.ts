import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { Tags } from '../../../world/records/tags.ts';
import { fail } from './sagemaker.ts';

/** Reads and changes the tags of a pipeline, an execution or any other resource. */
export function tagsOf(call: Call, arn: Arn): { readonly tags: Tags; readonly put: (tags: Tags) => void } {
  const { pipelines, executions, resources } = call.world.tables;
  const pipeline = pipelines.get(arn);
  if (pipeline?.region === call.region)
    return { tags: pipeline.tags, put: (tags) => void pipelines.put(arn, { ...pipeline, tags }) };
  const execution = executions.get(arn);
  if (execution?.region === call.region) {
    return { tags: execution.tags, put: (tags) => void executions.put(arn, { ...execution, tags }) };
  }
  const resource = resources.get(arn);
  if (resource?.region === call.region && resource.kind.startsWith('sagemaker:')) {
    return { tags: resource.tags, put: (tags) => void resources.put(arn, { ...resource, tags }) };
  }
  return fail('ResourceNotFound', `Resource '${arn}' does not exist.`);
}
