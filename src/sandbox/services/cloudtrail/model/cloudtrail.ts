import type * as CloudTrail from '@aws-sdk/client-cloudtrail';
import { failure } from '../../../aws-error.ts';
import { operationOf } from '../../../operation.ts';

/** Defines an operation of CloudTrail. */
export const cloudtrailOperation = operationOf<typeof CloudTrail>();

/** Throws one of CloudTrail's own errors. */
export const fail = failure<typeof CloudTrail>();
