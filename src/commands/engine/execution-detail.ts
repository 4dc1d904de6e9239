import type { AccountId, Arn } from '../../domain/arn.ts';
import type { ExecutionDetail } from '../../domain/execution.ts';
import type { CommandContext } from './context.ts';

/** An execution, its steps, its parameters, and the steps of its own definition that were not reached yet. */
export const executionDetail = (
  context: CommandContext,
  account: AccountId,
  executionArn: Arn,
): Promise<ExecutionDetail> => context.watch.detail({ account, executionArn });
