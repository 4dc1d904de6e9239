import type { DescribePipelineResponse, PipelineSummary } from '@aws-sdk/client-sagemaker';
import { parseArn, pipelineArn, type Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { PipelineRecord } from '../../../world/records/pipeline.ts';
import type { World } from '../../../world/world.ts';
import { fail, invalid } from './sagemaker.ts';
import { latestVersion, namesOf, versionNumbered, type PipelineVersion } from './versions.ts';

/** A bare name is one of the caller's own account and Region. */
export function pipelineArnOf(name: string | undefined, call: Call): Arn {
  if (name?.startsWith('arn:')) {
    const parts = parseArn(name);
    if (parts?.service === 'sagemaker' && /^pipeline\/[^/]+$/.test(parts.resource)) return name;
    return invalid(`The pipeline ARN ${name} is not valid.`);
  }
  return pipelineArn(call.region, call.account, requireName(name));
}

const requireName = (name = ''): string =>
  /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}$/.test(name)
    ? name
    : invalid(
        `1 validation error detected: Value '${name}' at 'pipelineName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}`,
      );

/** The pipeline under that name or ARN in the Region of the call. */
export function pipelineNamed(name: string | undefined, call: Call): PipelineRecord {
  const arn = pipelineArnOf(name, call);
  const found = call.world.tables.pipelines.get(arn);
  return found?.region === call.region ? found : fail('ResourceNotFound', `Pipeline '${arn}' does not exist.`);
}

export function describePipelineRecord(
  { world }: Call,
  pipeline: PipelineRecord,
  number: number | undefined,
): DescribePipelineResponse {
  const version = number === undefined ? latestVersion(world, pipeline) : versionNumbered(world, pipeline, number);
  return { ...describeAnyVersion(pipeline), ...namesOf(version), PipelineDefinition: textOf(world, version) };
}

const textOf = (world: World, { body }: PipelineVersion): string =>
  world.tables.definitions.get(body.definition)?.text ?? '';

const describeAnyVersion = (pipeline: PipelineRecord): DescribePipelineResponse => ({
  PipelineArn: pipeline.arn,
  PipelineName: pipeline.name,
  PipelineDisplayName: pipeline.displayName ?? pipeline.name,
  ...(pipeline.description !== null && { PipelineDescription: pipeline.description }),
  RoleArn: pipeline.roleArn,
  PipelineStatus: 'Active',
  CreationTime: new Date(pipeline.createdAt),
  LastModifiedTime: new Date(pipeline.updatedAt),
  ...(pipeline.lastRunAt !== null && { LastRunTime: new Date(pipeline.lastRunAt) }),
  CreatedBy: { IamIdentity: { Arn: pipeline.createdBy } },
  LastModifiedBy: { IamIdentity: { Arn: pipeline.updatedBy } },
  ...(pipeline.maxParallelSteps !== null && {
    ParallelismConfiguration: { MaxParallelExecutionSteps: pipeline.maxParallelSteps },
  }),
});

export const toPipelineSummary = (pipeline: PipelineRecord): PipelineSummary => ({
  PipelineArn: pipeline.arn,
  PipelineName: pipeline.name,
  PipelineDisplayName: pipeline.displayName ?? pipeline.name,
  ...(pipeline.description !== null && { PipelineDescription: pipeline.description }),
  RoleArn: pipeline.roleArn,
  CreationTime: new Date(pipeline.createdAt),
  LastModifiedTime: new Date(pipeline.updatedAt),
  ...(pipeline.lastRunAt !== null && { LastExecutionTime: new Date(pipeline.lastRunAt) }),
});
