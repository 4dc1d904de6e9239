import type * as SsoAdmin from '@aws-sdk/client-sso-admin';
import { failure } from '../../../aws-error.ts';
import { operationOf } from '../../../operation.ts';

/** Defines an operation of IAM Identity Center. */
export const ssoAdminOperation = operationOf<typeof SsoAdmin>();

/** Throws one of Identity Center's own errors. */
export const fail = failure<typeof SsoAdmin>();
