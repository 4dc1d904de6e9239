import type * as SsoAdmin from '@aws-sdk/client-sso-admin';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { pageOf, type Page } from '../../page.ts';

/** Defines an operation of IAM Identity Center. */
export const ssoAdminOperation = operationOf<typeof SsoAdmin>();

/** Throws one of Identity Center's own errors. */
export const fail = failure<typeof SsoAdmin>();

const invalid = (message: string): never => {
  throw new AwsError('ValidationException', message);
};

/** Identity Center's pages: at most 100. */
export function ssoAdminPage<T>(
  all: readonly T[],
  input: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
  call: Call,
): Page<T> {
  const { MaxResults, NextToken, ...query } = input;
  return pageOf(all, {
    size: MaxResults,
    token: NextToken,
    query: [call.account, call.region, query],
    usual: 100,
    most: 100,
    badToken: () => invalid('The pagination token is not valid.'),
    badSize: () => invalid(`The value ${MaxResults} of MaxResults is not between 1 and 100.`),
  });
}
