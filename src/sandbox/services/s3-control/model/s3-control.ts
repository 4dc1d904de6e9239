import type * as S3Control from '@aws-sdk/client-s3-control';
import type { AccountId, Arn } from '../../../../domain/arn.ts';
import { AwsError } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { regionalPage } from '../../regional-page.ts';
import type { Page } from '../../page.ts';

/** Defines an operation of S3 Control. */
export const s3ControlOperation = operationOf<typeof S3Control>();

/** Throws one of access grants' errors, none of which is in the model. */
export function grantFail(code: string, status: number, message: string): never {
  throw new AwsError(code, message, { status });
}

export const instanceArn = (region: string, account: AccountId): Arn =>
  `arn:aws:s3:${region}:${account}:access-grants/default`;

/** Access is decided on the instance of the account the request names. */
export const onInstance = {
  resource: ({ AccountId: account }: { readonly AccountId?: string | undefined }, call: Call): Arn =>
    instanceArn(call.region, account ?? call.account),
};

/** Pages of access grants: 1000 unless asked for, which is the most there is. */
export function grantsPage<T>(
  call: Call,
  all: readonly T[],
  input: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
): Page<T> {
  const { MaxResults: size, NextToken: token, ...query } = input;
  const refuse = (): never => grantFail('InvalidRequest', 400, 'The NextToken or MaxResults value is not valid');
  return regionalPage(call, all, { size: size || undefined, token, query, usual: 1000, most: 1000 }, refuse);
}
