import { nameOfArn, type Arn } from './arn.ts';
import type { SharePermission } from './manifest.ts';

/**
 * The two AWS managed permissions of a pipeline share.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-xaccount.html
 */
export const READ_PERMISSION: Arn = 'arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSageMakerPipeline';
export const EXECUTE_PERMISSION: Arn = 'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerPipelineAllowExecution';

export const READ_ACTIONS = [
  'sagemaker:DescribePipeline',
  'sagemaker:DescribePipelineDefinitionForExecution',
  'sagemaker:DescribePipelineExecution',
  'sagemaker:ListPipelineExecutionSteps',
  'sagemaker:ListPipelineExecutions',
  'sagemaker:ListPipelineParametersForExecution',
  'sagemaker:Search',
] as const;

export const EXECUTE_ACTIONS = [
  ...READ_ACTIONS,
  'sagemaker:RetryPipelineExecution',
  'sagemaker:StartPipelineExecution',
  'sagemaker:StopPipelineExecution',
] as const;

/** Said wherever somebody chooses, plans or uses `execute`. */
export const EXECUTE_NOTICE = "executions run and bill in the owner's account";

export const permissionArn = (permission: SharePermission): Arn =>
  permission === 'read' ? READ_PERMISSION : permission === 'execute' ? EXECUTE_PERMISSION : permission;

/** The words for a permission ARN: `read`, `execute`, or the ARN's own name. */
export const permissionLabel = (arn: Arn): string =>
  arn === READ_PERMISSION ? 'read' : arn === EXECUTE_PERMISSION ? 'execute' : nameOfArn(arn);

/** What the two known permissions allow; `undefined` for any other: ask RAM (`GetPermission`). */
export const knownActions = (arn: Arn): readonly string[] | undefined =>
  arn === READ_PERMISSION ? READ_ACTIONS : arn === EXECUTE_PERMISSION ? EXECUTE_ACTIONS : undefined;
