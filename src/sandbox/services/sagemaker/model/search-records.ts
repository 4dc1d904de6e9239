import type { SearchRecord } from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { ExecutionRecord } from '../../../world/records/execution.ts';
import type { PipelineRecord } from '../../../world/records/pipeline.ts';
import { grantingShares } from '../../../world/shared-access.ts';
import { describeExecutionRecord } from './executions.ts';
import { trainingJobs } from './jobs.ts';
import { entityStamps, trialComponents } from './lineage-entities.ts';
import { stampsOf } from './names.ts';
import { describePipelineRecord } from './pipelines.ts';
import type { Properties } from './search-properties.ts';
import { toTags } from '../../tag-list.ts';
import { describeTrainingJobRecord } from './training-jobs.ts';
import { toTrialComponent } from './trial-components.ts';
import { latestExecutions, namesOf, versionsOf } from './versions.ts';

/** One hit: the record as it is answered, and its properties as they are searched. */
export interface Found {
  readonly record: SearchRecord;
  readonly properties: Properties;
}

type Find = (call: Call, crossAccount: boolean) => Found[];

/** How resources of a type are found; `undefined` for types of which the sandbox has none. */
export const searchable = (type: string | undefined): Find | undefined =>
  Object.hasOwn(FINDS, type ?? '') ? FINDS[type ?? ''] : undefined;

const FINDS: Readonly<Record<string, Find>> = {
  Pipeline: (call, cross) => pipelinesOf(call, cross).map((one) => found('Pipeline', pipelineProperties(call, one))),
  PipelineExecution: (call, cross) =>
    pipelinesOf(call, cross).flatMap(({ arn }) =>
      call.world.tables.executions
        .by('pipeline', arn)
        .map((one) => found('PipelineExecution', executionProperties(one))),
    ),
  PipelineVersion: (call, cross) => pipelinesOf(call, cross).flatMap((one) => versionsFound(call, one)),
  TrainingJob: (call, cross) =>
    (cross ? [] : trainingJobs.own(call)).map((one) =>
      found('TrainingJob', { ...describeTrainingJobRecord(one), Tags: toTags(one.tags) }),
    ),
  ExperimentTrialComponent: (call, cross) =>
    (cross ? [] : trialComponents.own(call)).map((one) =>
      found('TrialComponent', { ...toTrialComponent(one), ...entityStamps(one), Tags: toTags(one.tags) }),
    ),
};

const found = (member: keyof SearchRecord, properties: Properties): Found => ({
  record: { [member]: properties },
  properties,
});

/** The caller's own, or those of others that are shared with it to be searched. */
function pipelinesOf(call: Call, crossAccount: boolean): PipelineRecord[] {
  const { pipelines } = call.world.tables;
  if (!crossAccount) return pipelines.by('account', call.account).filter((one) => one.region === call.region);
  return pipelines
    .all()
    .filter((one) => one.account !== call.account && one.region === call.region && isShared(call, one.arn));
}

const isShared = ({ world, caller }: Call, resource: Arn): boolean =>
  grantingShares(world, { caller, action: 'sagemaker:Search', resource }).length > 0;

function pipelineProperties(call: Call, pipeline: PipelineRecord): Properties {
  const { PipelineDefinition: _definition, ...rest } = describePipelineRecord(call, pipeline, undefined);
  return { ...rest, Tags: toTags(pipeline.tags) };
}

const executionProperties = (execution: ExecutionRecord): Properties => ({
  ...describeExecutionRecord(execution),
  PipelineParameters: execution.parameters.map(({ name, value }) => ({ Name: name, Value: value })),
});

function versionsFound({ world }: Call, pipeline: PipelineRecord): Found[] {
  const latest = latestExecutions(world, pipeline);
  return versionsOf(world, pipeline).map((version) => {
    const last = latest.get(version.body.number);
    return found('PipelineVersion', {
      PipelineArn: pipeline.arn,
      PipelineVersionId: version.body.number,
      ...namesOf(version),
      ...stampsOf(version),
      ...(last && {
        LastExecutedPipelineExecutionArn: last.arn,
        LastExecutedPipelineExecutionDisplayName: last.displayName ?? undefined,
        LastExecutedPipelineExecutionStatus: last.status,
      }),
    });
  });
}
