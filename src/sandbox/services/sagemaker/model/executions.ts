import type { DescribePipelineExecutionResponse, PipelineExecutionSummary } from '@aws-sdk/client-sagemaker';
import { parseArn, type Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { ExecutionRecord } from '../../../world/records/execution.ts';
import { fail, invalid } from './sagemaker.ts';

/** The ARN of an execution, or SageMaker's complaint that it is none. */
export function executionArnOf(arn: string | undefined): Arn {
  const parts = parseArn(arn ?? '');
  if (parts?.service === 'sagemaker' && /^pipeline\/[^/]+\/execution\/[^/]+$/.test(parts.resource)) return arn ?? '';
  return invalid(
    `1 validation error detected: Value '${arn}' at 'pipelineExecutionArn' failed to satisfy constraint: Member must satisfy regular expression pattern: ^arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:pipeline\\/.*\\/execution\\/.*$`,
  );
}

export function executionNamed(arn: string | undefined, call: Call): ExecutionRecord {
  const found = call.world.tables.executions.get(executionArnOf(arn));
  return found?.region === call.region
    ? found
    : fail('ResourceNotFound', `Pipeline execution '${arn}' does not exist.`);
}

/** The owner's quota, which its consumers share. https://docs.aws.amazon.com/general/latest/gr/sagemaker.html */
const CONCURRENT_EXECUTIONS = 20;

export function requireRoom(call: Call, account: string): void {
  const running = call.world.tables.executions
    .by('running', account)
    .filter((one) => one.region === call.region).length;
  if (running < CONCURRENT_EXECUTIONS) return;
  fail(
    'ResourceLimitExceeded',
    `The account-level service limit 'Maximum number of concurrent pipeline executions allowed per account' is ${CONCURRENT_EXECUTIONS} Executions, with current utilization of ${running} Executions and a request delta of 1 Executions. Please use AWS Service Quotas to request an increase for this quota.`,
  );
}

export const describeExecutionRecord = (execution: ExecutionRecord): DescribePipelineExecutionResponse => ({
  PipelineArn: execution.pipeline,
  PipelineExecutionArn: execution.arn,
  ...(execution.displayName !== null && { PipelineExecutionDisplayName: execution.displayName }),
  PipelineExecutionStatus: execution.status,
  ...(execution.description !== null && { PipelineExecutionDescription: execution.description }),
  ...(execution.failure !== null && { FailureReason: execution.failure }),
  CreationTime: new Date(execution.createdAt),
  LastModifiedTime: new Date(execution.updatedAt),
  CreatedBy: { IamIdentity: { Arn: execution.createdBy } },
  LastModifiedBy: { IamIdentity: { Arn: execution.updatedBy } },
  ...(execution.maxParallelSteps !== null && {
    ParallelismConfiguration: { MaxParallelExecutionSteps: execution.maxParallelSteps },
  }),
  ...(execution.selective && {
    SelectiveExecutionConfig: {
      SelectedSteps: execution.selective.steps.map((StepName) => ({ StepName })),
      ...(execution.selective.source !== null && { SourcePipelineExecutionArn: execution.selective.source }),
    },
  }),
  ...(execution.version !== undefined && { PipelineVersionId: execution.version }),
});

export const toExecutionSummary = (execution: ExecutionRecord): PipelineExecutionSummary => ({
  PipelineExecutionArn: execution.arn,
  StartTime: new Date(execution.createdAt),
  PipelineExecutionStatus: execution.status,
  ...(execution.description !== null && { PipelineExecutionDescription: execution.description }),
  ...(execution.displayName !== null && { PipelineExecutionDisplayName: execution.displayName }),
  ...(execution.failure !== null && { PipelineExecutionFailureReason: execution.failure }),
});
