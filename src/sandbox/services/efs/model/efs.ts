import type * as Efs from '@aws-sdk/client-efs';
import { AwsError } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import type { ErrorName } from '../../../service-model.ts';
import { regionalPage } from '../../regional-page.ts';

/** Defines an operation of EFS. */
export const efsOperation = operationOf<typeof Efs>();

/** Throws one of EFS's own errors, each of which carries its code. */
export const fail = (code: ErrorName<typeof Efs> & string, message: string, members: object = {}): never => {
  throw new AwsError(code, message, { members: { ErrorCode: code, ...members } });
};

/** EFS's pages: marked; 100 unless asked for, at most 1000. */
export function efsPage<T>(
  call: Call,
  all: readonly T[],
  {
    MaxItems: size,
    Marker: token,
    ...query
  }: { readonly MaxItems?: number | undefined; readonly Marker?: string | undefined },
): { readonly items: T[]; readonly rest: { readonly NextMarker?: string } } {
  const { items, nextToken } = regionalPage(call, all, { size, token, query, usual: 100, most: 1000 }, () =>
    fail('BadRequest', 'The MaxItems or Marker value is not valid.'),
  );
  return { items, rest: nextToken === undefined ? {} : { NextMarker: nextToken } };
}
