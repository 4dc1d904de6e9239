import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { makeArtifact } from './artifacts.ts';
import { endOf, startOf, type ProcessingJobBody, type TrainingJobBody } from './jobs.ts';
import { keepEdge } from './lineage-edges.ts';
import { artifacts, entityArn, makeEntity, trialComponents } from './lineage-entities.ts';
import type { StepJob } from './step-jobs.ts';
import { describeTrainingJobRecord } from './training-jobs.ts';

/** What a job took and made: artifact type and source URI. */
interface Flow {
  readonly inputs: readonly (readonly [type: string, uri: string | undefined])[];
  readonly outputs: readonly (readonly [type: string, uri: string | undefined])[];
}

/**
 * Tells the lineage of a job that has completed: a trial component of its own between artifacts of what it took and made.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/lineage-tracking-auto-creation.html
 */
export function recordLineage(call: Call, job: StepJob): void {
  const { record } = job;
  const training = job.type === 'Training';
  const name = `${record.name}-aws-${training ? 'training' : 'processing'}-job`;
  const arn = entityArn('experiment-trial-component', name, call);
  if (trialComponents.find(call, arn)) return;
  const { inputs, outputs } = training ? trainingFlow(job) : processingFlow(job.record.body as ProcessingJobBody);
  makeEntity(trialComponents, call, {
    arn,
    name,
    body: {
      TrialComponentName: name,
      DisplayName: name,
      Source: { SourceArn: record.arn, SourceType: training ? 'SageMakerTrainingJob' : 'SageMakerProcessingJob' },
      Status: { PrimaryStatus: 'Completed' },
      startedAt: startOf<object>(record) ?? record.createdAt,
      endedAt: endOf<object>(record) ?? null,
    },
  });
  for (const one of inputs) link(call, one, (artifact) => [artifact, arn], 'ContributedTo');
  for (const one of outputs) link(call, one, (artifact) => [arn, artifact], 'Produced');
}

function trainingFlow(job: Extract<StepJob, { readonly type: 'Training' }>): Flow {
  const body: Partial<TrainingJobBody> = job.record.body;
  return {
    inputs: [
      ['Image', body.AlgorithmSpecification?.TrainingImage],
      ...(body.InputDataConfig ?? []).map((one) => ['DataSet', one.DataSource?.S3DataSource?.S3Uri] as const),
    ],
    outputs: [['Model', describeTrainingJobRecord(job.record).ModelArtifacts?.S3ModelArtifacts]],
  };
}

const processingFlow = (body: Partial<ProcessingJobBody>): Flow => ({
  inputs: [
    ['Image', body.AppSpecification?.ImageUri],
    ...(body.ProcessingInputs ?? []).map((one) => ['DataSet', one.S3Input?.S3Uri] as const),
  ],
  outputs: (body.ProcessingOutputConfig?.Outputs ?? []).map((one) => ['DataSet', one.S3Output?.S3Uri] as const),
});

function link(
  call: Call,
  [type, uri]: Flow['inputs'][number],
  ends: (artifact: Arn) => readonly [Arn, Arn],
  association: 'ContributedTo' | 'Produced',
): void {
  if (typeof uri !== 'string' || uri === '') return;
  const known = artifacts.own(call).find((one) => one.body.Source?.SourceUri === uri);
  const { arn } = known ?? makeArtifact(call, { ArtifactType: type, Source: { SourceUri: uri } });
  keepEdge(call, ends(arn), association);
}
