import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { ResourceRecord } from '../../../world/records/resource.ts';
import type { World } from '../../../world/world.ts';
import { primaryStatus, processingJobs, trainingJobs } from '../../sagemaker/model/jobs.ts';
import { definitionOf } from '../../sagemaker/model/definition.ts';
import { toStep } from '../../sagemaker/model/steps.ts';
import { newEvent, type BusEvent } from './deliver.ts';

/**
 * What SageMaker tells of an execution and its steps.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html
 */
export function executionEvents(world: World, before: ExecutionRecord | undefined, after: ExecutionRecord): BusEvent[] {
  const changed = after.steps.filter((step) => stepBefore(before, step)?.status !== step.status);
  const steps = changed.map((step) => stepEvent(world, after, stepBefore(before, step), step));
  return before?.status === after.status ? steps : [...steps, executionEvent(world, before, after)];
}

const stepBefore = (before: ExecutionRecord | undefined, { name }: StepRecord): StepRecord | undefined =>
  before?.steps.find((one) => one.name === name);

function executionEvent(world: World, before: ExecutionRecord | undefined, after: ExecutionRecord): BusEvent {
  const ended = after.status !== 'Executing' && after.status !== 'Stopping';
  return ofExecution(world, after, 'SageMaker Model Building Pipeline Execution Status Change', {
    ...(after.displayName !== null && { pipelineExecutionDisplayName: after.displayName }),
    currentPipelineExecutionStatus: after.status,
    ...(before && { previousPipelineExecutionStatus: before.status }),
    executionStartTime: iso(after.createdAt),
    ...(ended && { executionEndTime: iso(after.updatedAt) }),
    ...(after.description !== null && { pipelineExecutionDescription: after.description }),
  });
}

function stepEvent(
  world: World,
  execution: ExecutionRecord,
  before: StepRecord | undefined,
  step: StepRecord,
): BusEvent {
  const definition = definitionOf(world, execution.definition);
  const shown = toStep(world, step, execution, definition);
  return ofExecution(world, execution, 'SageMaker Model Building Pipeline Execution Step Status Change', {
    ...(shown.Metadata && { metadata: lowered(shown.Metadata) }),
    stepStartTime: iso(step.startedAt),
    ...(step.endedAt !== null && { stepEndTime: iso(step.endedAt) }),
    stepName: step.name,
    stepType: definition.steps.find((one) => one.name === step.name)?.type ?? '',
    ...(before && { previousStepStatus: before.status }),
    currentStepStatus: step.status,
    ...(step.failure !== null && { failureReason: step.failure }),
    ...(shown.CacheHitResult && { cacheHitResult: lowered(shown.CacheHitResult) }),
  });
}

const ofExecution = (world: World, execution: ExecutionRecord, type: string, detail: object): BusEvent =>
  newEvent(world, {
    'detail-type': type,
    source: 'aws.sagemaker',
    account: execution.account,
    region: execution.region,
    resources: [execution.pipeline, execution.arn],
    detail: { ...detail, pipelineArn: execution.pipeline, pipelineExecutionArn: execution.arn },
  });

const JOBS: Readonly<Record<string, 'Training' | 'Processing'>> = {
  [trainingJobs.kind]: 'Training',
  [processingJobs.kind]: 'Processing',
};

/** What SageMaker tells of a training or processing job; its detail is the job as it is described. */
export function jobEvents(world: World, before: ResourceRecord | undefined, after: ResourceRecord): BusEvent[] {
  const kind = JOBS[after.kind];
  if (kind === undefined || before?.status === after.status) return [];
  // Every secondary status of a training job is told, of a processing job there are none.
  if (kind === 'Processing' && before && primaryStatus(before) === primaryStatus(after)) return [];
  const detail = {
    ...after.body,
    [`${kind}JobName`]: after.name,
    [`${kind}JobArn`]: after.arn,
    [`${kind}JobStatus`]: primaryStatus(after),
    ...(kind === 'Training' && { SecondaryStatus: after.status }),
    ...(after.failure !== null && { FailureReason: after.failure }),
    CreationTime: after.createdAt,
    LastModifiedTime: after.updatedAt,
    Tags: after.tags,
  };
  const { account, region } = after;
  const type = `SageMaker ${kind} Job State Change`;
  return [
    newEvent(world, { 'detail-type': type, source: 'aws.sagemaker', account, region, resources: [after.arn], detail }),
  ];
}

const iso = (time: number): string => new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Members as events name them. */
const lowered = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      typeof one === 'object' && one !== null && !Array.isArray(one) ? lowered(one as object) : (one as unknown),
    ]),
  );
