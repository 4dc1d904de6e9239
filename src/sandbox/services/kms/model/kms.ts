import type * as Kms from '@aws-sdk/client-kms';
import { failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { regionalPage } from '../../regional-page.ts';

/** Defines an operation of KMS. */
export const kmsOperation = operationOf<typeof Kms>();

/** Throws one of KMS's own errors. */
export const fail = failure<typeof Kms>();

/** KMS's pages: marked, 50 unless asked for, at most 1000. */
export function kmsPage<T>(
  call: Call,
  all: readonly T[],
  {
    Limit: size,
    Marker: token,
    ...query
  }: { readonly Limit?: number | undefined; readonly Marker?: string | undefined },
): { readonly items: T[]; readonly rest: { readonly Truncated: boolean; readonly NextMarker?: string } } {
  const { items, nextToken } = regionalPage(call, all, { size, token, query, usual: 50, most: 1000 }, () =>
    fail('InvalidMarkerException', 'The Marker or Limit value is not valid.'),
  );
  return {
    items,
    rest: { Truncated: nextToken !== undefined, ...(nextToken !== undefined && { NextMarker: nextToken }) },
  };
}
