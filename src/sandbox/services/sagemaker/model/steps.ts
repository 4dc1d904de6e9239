import type { PipelineExecutionStep, PipelineExecutionStepMetadata } from '@aws-sdk/client-sagemaker';
import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { Definition } from './definition.ts';

export function toStep(step: StepRecord, execution: ExecutionRecord, definition: Definition): PipelineExecutionStep {
  const defined = definition.steps.find((one) => one.name === step.name);
  const metadata = metadataOf(defined?.type ?? '', step, execution);
  return {
    StepName: step.name,
    ...(defined?.displayName != null && { StepDisplayName: defined.displayName }),
    ...(defined?.description != null && { StepDescription: defined.description }),
    StartTime: new Date(step.startedAt),
    ...(step.endedAt !== null && { EndTime: new Date(step.endedAt) }),
    StepStatus: step.status,
    AttemptCount: step.attempts,
    ...(step.failure !== null && { FailureReason: step.failure }),
    ...(metadata && { Metadata: metadata }),
  };
}

/** Jobs and models are named, not made: the sandbox has no training jobs of its own yet. */
const MADE: Readonly<Record<string, { readonly key: keyof PipelineExecutionStepMetadata; readonly resource: string }>> =
  {
    Training: { key: 'TrainingJob', resource: 'training-job' },
    Processing: { key: 'ProcessingJob', resource: 'processing-job' },
    QualityCheck: { key: 'ProcessingJob', resource: 'processing-job' },
    ClarifyCheck: { key: 'ProcessingJob', resource: 'processing-job' },
    Transform: { key: 'TransformJob', resource: 'transform-job' },
    Tuning: { key: 'TuningJob', resource: 'hyper-parameter-tuning-job' },
    AutoML: { key: 'AutoMLJob', resource: 'automl-job' },
    Model: { key: 'Model', resource: 'model' },
    RegisterModel: { key: 'RegisterModel', resource: 'model-package' },
  };

function metadataOf(
  type: string,
  step: StepRecord,
  execution: ExecutionRecord,
): PipelineExecutionStepMetadata | undefined {
  if (type === 'Condition') return { Condition: step.outcome === null ? {} : { Outcome: step.outcome } };
  if (type === 'Fail') return { Fail: { ErrorMessage: step.failure ?? '' } };
  const made = MADE[type];
  if (!made || step.target === null) return undefined;
  const name = step.target.toLowerCase();
  return { [made.key]: { Arn: `arn:aws:sagemaker:${execution.region}:${execution.account}:${made.resource}/${name}` } };
}
