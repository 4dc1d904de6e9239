import type { PipelineExecutionStep } from '@aws-sdk/client-sagemaker';
import type { ExecutionStep } from '../../domain/execution.ts';

/** Takes what is shown of a step; of its metadata kind and ARN alone, so a callback step's token never gets further. */
export function stepOf(raw: PipelineExecutionStep): ExecutionStep {
  const [key, details] = metadataOf(raw);
  const arn = details['Arn'];
  return {
    name: raw.StepName ?? '',
    kind: key.replace(/Job$/, ''),
    status: raw.StepStatus ?? 'unknown',
    attempts: raw.AttemptCount ?? 1,
    startedAt: raw.StartTime?.toISOString() ?? null,
    endedAt: raw.EndTime?.toISOString() ?? null,
    failureReason: raw.FailureReason ?? raw.Metadata?.Fail?.ErrorMessage ?? null,
    target: typeof arn === 'string' ? arn : null,
    ...(raw.Metadata?.Condition?.Outcome === undefined ? {} : { outcome: raw.Metadata.Condition.Outcome === 'True' }),
    ...(raw.CacheHitResult?.SourcePipelineExecutionArn === undefined
      ? {}
      : { cachedFrom: raw.CacheHitResult.SourcePipelineExecutionArn }),
  };
}

function metadataOf({ Metadata = {} }: PipelineExecutionStep): [string, Readonly<Record<string, unknown>>] {
  const entry = Object.entries(Metadata).find(([, value]) => value !== undefined && value !== null);
  return entry ? [entry[0], { ...entry[1] }] : ['unknown', {}];
}

/** AWS documents no order; steps that have not started come last. */
export const byStart = (left: ExecutionStep, right: ExecutionStep): number =>
  (left.startedAt ?? '9999').localeCompare(right.startedAt ?? '9999');
