import type * as Athena from '@aws-sdk/client-athena';
import { failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import type { Page } from '../../page.ts';
import { regionalPage } from '../../regional-page.ts';

/** Defines an operation of Athena. */
export const athenaOperation = operationOf<typeof Athena>();

/** Throws one of Athena's own errors. */
export const fail = failure<typeof Athena>();

export const invalid = (message: string): never =>
  fail('InvalidRequestException', message, { AthenaErrorCode: 'INVALID_INPUT' });

/** Athena's pages: 50 unless asked for, which is the most there is. */
export function athenaPage<T>(
  call: Call,
  all: readonly T[],
  input: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
  most = 50,
): Page<T> {
  const { MaxResults: size, NextToken: token, ...query } = input;
  return regionalPage(call, all, { size, token, query, usual: most, most }, () =>
    invalid('The NextToken or MaxResults value is not valid.'),
  );
}
