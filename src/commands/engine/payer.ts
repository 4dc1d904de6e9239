import { accountOfArn, type AccountId, type Arn } from '../../domain/arn.ts';

/** Executions of a shared pipeline run and bill in the owner's account; said wherever one is started. */
export function payerNote(arn: Arn, caller: AccountId): string {
  const owner = accountOfArn(arn);
  return owner === caller
    ? `it runs and bills in this account, ${caller}`
    : `it runs and bills in the owner's account, ${owner ?? 'unknown'}, not in yours`;
}
