import { AwsError } from '../aws-error.ts';
import type { Call } from '../operation.ts';
import { pageOf, type Page } from './page.ts';

/** Pages of Identity Center and of its store: at most 100. */
export function identityCenterPage<T>(
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

const invalid = (message: string): never => {
  throw new AwsError('ValidationException', message);
};
