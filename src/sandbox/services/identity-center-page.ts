import { AwsError } from '../aws-error.ts';
import type { Call } from '../operation.ts';
import type { Page } from './page.ts';
import { regionalPage } from './regional-page.ts';

/** Pages of Identity Center and of its store: at most 100. */
export function identityCenterPage<T>(
  all: readonly T[],
  input: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
  call: Call,
): Page<T> {
  const { MaxResults, NextToken, ...query } = input;
  const asked = { size: MaxResults, token: NextToken, query, usual: 100, most: 100 };
  return regionalPage(call, all, asked, {
    badToken: () => invalid('The pagination token is not valid.'),
    badSize: () => invalid(`The value ${MaxResults} of MaxResults is not between 1 and 100.`),
  });
}

const invalid = (message: string): never => {
  throw new AwsError('ValidationException', message);
};
