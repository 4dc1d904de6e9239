import type * as SageMaker from '@aws-sdk/client-sagemaker';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { once } from '../../idempotency.ts';
import type { Page } from '../../page.ts';
import { regionalPage } from '../../regional-page.ts';

/** Defines an operation of SageMaker. */
export const sagemakerOperation = operationOf<typeof SageMaker>();

/** Throws one of SageMaker's own errors. */
export const fail = failure<typeof SageMaker>();

/** SageMaker's `ValidationException` is on the wire, but not in its model. */
export const invalid = (message: string): never => {
  throw new AwsError('ValidationException', message);
};

/** SageMaker's pages: 10 unless asked for, at most 100. */
export function sagemakerPage<T>(
  all: readonly T[],
  input: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
  call: Call,
): Page<T> {
  const { MaxResults, NextToken, ...query } = input;
  const asked = { size: MaxResults, token: NextToken, query, usual: 10, most: 100 };
  return regionalPage(call, all, asked, {
    badToken: () => invalid('The pagination token is not valid.'),
    badSize: () =>
      invalid(
        `1 validation error detected: Value '${MaxResults}' at 'maxResults' failed to satisfy constraint: Member must have value between 1 and 100`,
      ),
  });
}

/** Runs a write once per client request token. */
export function sagemakerOnce(
  operation: string,
  call: Call,
  input: { readonly ClientRequestToken?: string | undefined },
  make: () => string,
): string {
  const { ClientRequestToken: token, ...request } = input;
  const onMismatch = (): never =>
    fail('ConflictException', 'The client request token was used before with other parameters.');
  return once(call, { operation, token, request, onMismatch }, make);
}
