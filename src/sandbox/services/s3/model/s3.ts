import { createHash } from 'node:crypto';
import type * as S3 from '@aws-sdk/client-s3';
import { AwsError } from '../../../aws-error.ts';
import { operationOf } from '../../../operation.ts';

/** Defines an operation of S3. */
export const s3Operation = operationOf<typeof S3>();

/** Throws one of S3's errors, few of which are in its model. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export function s3Fail(code: string, status: number, message: string, members: Record<string, unknown> = {}): never {
  throw new AwsError(code, message, { status, members });
}

/** The canonical user that stands for an account. */
const canonicalUser = (account: string): string => createHash('sha256').update(account).digest('hex');

export const ownerOfAccount = (account: string): { readonly ID: string } => ({ ID: canonicalUser(account) });
