import type * as Ram from '@aws-sdk/client-ram';
import { failure } from '../../../aws-error.ts';
import { operationOf } from '../../../operation.ts';
import { once } from '../../idempotency.ts';
import type { Page } from '../../page.ts';
import { regionalPage } from '../../regional-page.ts';
import type { Call } from '../../../operation.ts';

/** Defines an operation of RAM. */
export const ramOperation = operationOf<typeof Ram>();

/** Throws one of RAM's own errors. */
export const fail = failure<typeof Ram>();

/** RAM's pages: 100 unless asked for, at most 500. */
export const ramPage = <T>(
  all: readonly T[],
  input: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined },
  call: Call,
): Page<T> => {
  const { maxResults, nextToken, ...query } = input;
  const asked = { size: maxResults, token: nextToken, query, usual: 100, most: 500 };
  return regionalPage(call, all, asked, {
    badToken: () => fail('InvalidNextTokenException', "The specified value for NextToken isn't valid."),
    badSize: () => fail('InvalidMaxResultsException', 'The specified value for MaxResults must be between 1 and 500.'),
  });
};

/** Runs a write once per client token. */
export function ramOnce(
  operation: string,
  call: Call,
  input: { clientToken?: string | undefined },
  make: () => string,
): string {
  const { clientToken, ...request } = input;
  const onMismatch = (): never =>
    fail('IdempotentParameterMismatchException', 'The client token was used before with other parameters.');
  return once(call, { operation, token: clientToken, request, onMismatch }, make);
}
