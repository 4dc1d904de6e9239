import type * as LakeFormation from '@aws-sdk/client-lakeformation';
import { failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import type { Page } from '../../page.ts';
import { regionalPage } from '../../regional-page.ts';

/** Defines an operation of Lake Formation. */
export const lakeFormationOperation = operationOf<typeof LakeFormation>();

/** Throws one of Lake Formation's own errors. */
export const fail = failure<typeof LakeFormation>();

/** Lake Formation's pages: 100 unless asked for, at most 1000. */
export function lakePage<T>(
  call: Call,
  all: readonly T[],
  input: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined },
): Page<T> {
  const { MaxResults: size, NextToken: token, ...query } = input;
  return regionalPage(call, all, { size, token, query, usual: 100, most: 1000 }, () =>
    fail('InvalidInputException', 'The NextToken or MaxResults value is not valid.'),
  );
}

/** The catalog a request is about: the caller's own. */
export function requireCatalog(call: Call, id: string | undefined): string {
  if (id === undefined || id === call.account) return call.account;
  return fail('AccessDeniedException', `Insufficient Lake Formation permission(s) on catalog ${id}`);
}
