import type { PipelineExecutionStep } from '@aws-sdk/client-sagemaker';
import type { ExecutionRecord, StepRecord } from '../../../world/records/execution.ts';
import type { World } from '../../../world/world.ts';
import type { Definition } from './definition.ts';
import { stepMetadata } from './step-metadata.ts';

export function toStep(
  world: World,
  step: StepRecord,
  execution: ExecutionRecord,
  definition: Definition,
): PipelineExecutionStep {
  const defined = definition.steps.find((one) => one.name === step.name);
  const metadata = defined && stepMetadata(world, step, execution, defined);
  const reused = step.reused && { SourcePipelineExecutionArn: step.reused.from };
  return {
    StepName: step.name,
    ...(defined?.displayName != null && { StepDisplayName: defined.displayName }),
    ...(defined?.description != null && { StepDescription: defined.description }),
    StartTime: new Date(step.startedAt),
    ...(step.endedAt !== null && { EndTime: new Date(step.endedAt) }),
    StepStatus: step.status,
    AttemptCount: step.attempts,
    ...(step.failure !== null && { FailureReason: step.failure }),
    ...(reused && (step.reused?.why === 'cache' ? { CacheHitResult: reused } : { SelectiveExecutionResult: reused })),
    ...(metadata && { Metadata: metadata }),
  };
}
