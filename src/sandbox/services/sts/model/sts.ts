import type * as Sts from '@aws-sdk/client-sts';
import { operationOf } from '../../../operation.ts';

/** Defines an operation of STS. */
export const stsOperation = operationOf<typeof Sts>();
