import type * as EventBridge from '@aws-sdk/client-eventbridge';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { regionalPage } from '../../regional-page.ts';

/** Defines an operation of EventBridge. */
export const eventbridgeOperation = operationOf<typeof EventBridge>();

/** Throws one of EventBridge's own errors. */
export const fail = failure<typeof EventBridge>();

/** EventBridge's `ValidationException` is on the wire, but not in its model. */
export const invalid = (message: string): never => {
  throw new AwsError('ValidationException', message);
};

/** EventBridge's pages: at most 100. */
export function eventPage<T>(
  call: Call,
  all: readonly T[],
  {
    Limit: size,
    NextToken: token,
    ...query
  }: { readonly Limit?: number | undefined; readonly NextToken?: string | undefined },
): { readonly items: T[]; readonly rest: { readonly NextToken?: string } } {
  const { items, nextToken } = regionalPage(call, all, { size, token, query, usual: 100, most: 100 }, () =>
    invalid('The Limit or NextToken value is not valid.'),
  );
  return { items, rest: nextToken === undefined ? {} : { NextToken: nextToken } };
}
