import type { DescribePipelineExecutionResponse, PipelineExecutionSummary } from '@aws-sdk/client-sagemaker';
import { accountOfArn, parseArn, pipelineNameOf, pipelineOfExecution, type Arn } from '../../domain/arn.ts';
import { isTerminal, type Execution, type ExecutionAbout, type ExecutionStep } from '../../domain/execution.ts';

/** From lists of one pipeline: AWS lists no end. Of a hundred thousand executions each shares the words of its pipeline. */
export function listedExecutions(pipelineArn: Arn): (raw: PipelineExecutionSummary) => Execution {
  const { pipeline, owner, region } = namesOf(pipelineArn);
  return (raw) => ({
    arn: raw.PipelineExecutionArn ?? '',
    pipelineArn,
    pipeline,
    owner,
    region,
    displayName: raw.PipelineExecutionDisplayName ?? null,
    status: raw.PipelineExecutionStatus ?? 'unknown',
    startedAt: (raw.StartTime ?? new Date(0)).toISOString(),
    endedAt: null,
    failureReason: raw.PipelineExecutionFailureReason ?? null,
  });
}

export function describedExecution(arn: Arn, raw: DescribePipelineExecutionResponse): Execution {
  const status = raw.PipelineExecutionStatus ?? 'unknown';
  return {
    ...namesOf(arn),
    displayName: raw.PipelineExecutionDisplayName ?? null,
    status,
    startedAt: (raw.CreationTime ?? new Date(0)).toISOString(),
    endedAt: isTerminal(status) ? (raw.LastModifiedTime?.toISOString() ?? null) : null,
    failureReason: raw.FailureReason ?? null,
    about: aboutOf(raw),
  };
}

/** Who started it: the IAM identity where AWS gives one, else the Studio user profile. */
function aboutOf(raw: DescribePipelineExecutionResponse): ExecutionAbout {
  const { CreatedBy: by, SelectiveExecutionConfig: selective } = raw;
  return {
    description: raw.PipelineExecutionDescription ?? null,
    startedBy: by?.IamIdentity?.Arn ?? by?.UserProfileName ?? null,
    pipelineVersion: raw.PipelineVersionId ?? null,
    mostStepsAtOnce: raw.ParallelismConfiguration?.MaxParallelExecutionSteps ?? null,
    selective: selective?.SelectedSteps
      ? {
          from: selective.SourcePipelineExecutionArn ?? null,
          steps: selective.SelectedSteps.map(({ StepName = '' }) => StepName),
        }
      : null,
  };
}

const namesOf = (arn: Arn) => ({
  arn,
  pipelineArn: pipelineOfExecution(arn),
  pipeline: pipelineNameOf(arn),
  owner: accountOfArn(arn) ?? '',
  region: parseArn(arn)?.region ?? '',
});

/** "Step failure: One or multiple steps failed." says nothing; what a step says is worth an extra call. */
export const isGenericFailure = ({ status, failureReason }: Execution): boolean =>
  status === 'Failed' &&
  (failureReason === null || /one or (multiple|more) steps? (have )?failed/i.test(failureReason));

export function reasonOfSteps(steps: readonly ExecutionStep[]): string | null {
  const failed = steps.find((step) => step.status === 'Failed' && step.failureReason !== null);
  return failed ? `step ${failed.name}: ${failed.failureReason}` : null;
}
