import type * as SsoOidc from '@aws-sdk/client-sso-oidc';
import { failure } from '../../../aws-error.ts';
import { operationOf } from '../../../operation.ts';

/** Defines an operation of Identity Center's OIDC service. */
export const ssoOidcOperation = operationOf<typeof SsoOidc>();

/** Throws one of its own errors. */
export const fail = failure<typeof SsoOidc>();
