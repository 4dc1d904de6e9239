import type * as Iam from '@aws-sdk/client-iam';
import { policyProblem, type PolicyKind } from '../../../access/policy-problem.ts';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { pageOf, type Page } from '../../page.ts';

/** Defines an operation of IAM. */
export const iamOperation = operationOf<typeof Iam>();

/** Throws one of IAM's own errors. */
export const fail = failure<typeof Iam>();

/** IAM's pages: marked, 100 unless asked for, at most 1000. */
export function iamPage<T>(
  all: readonly T[],
  input: { readonly MaxItems?: number | undefined; readonly Marker?: string | undefined },
  call: Call,
): { readonly items: T[]; readonly rest: { IsTruncated: boolean; Marker?: string } } {
  const { MaxItems, Marker, ...query } = input;
  const refuse = (): never => {
    throw new AwsError('ValidationError', 'The marker or the number of items is not valid.');
  };
  const { items, nextToken }: Page<T> = pageOf(all, {
    size: MaxItems,
    token: Marker,
    query: [call.account, query],
    usual: 100,
    most: 1000,
    badToken: refuse,
    badSize: refuse,
  });
  return {
    items,
    rest: { IsTruncated: nextToken !== undefined, ...(nextToken !== undefined && { Marker: nextToken }) },
  };
}

/** Names of roles and policies: letters, digits and `+=,.@-_`. */
export function requireName(what: string, name: string, most: number): string {
  if (name.length <= most && /^[\w+=,.@-]+$/.test(name)) return name;
  throw new AwsError(
    'ValidationError',
    `The specified value for ${what} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
  );
}

/** IAM paths begin and end with a slash. */
export function requirePath(path: string | undefined): string {
  if (path === undefined) return '/';
  if (/^\/([!-~]+\/)?$/.test(path)) return path;
  throw new AwsError('ValidationError', 'The specified value for path is invalid. It must begin and end with /.');
}

/** A policy has to be well formed; whether its actions and resources exist is not looked at. */
export function requirePolicy(text: string | undefined, kind: PolicyKind = 'identity'): string {
  const problem = policyProblem(text ?? '', kind);
  return problem === undefined ? (text ?? '') : fail('MalformedPolicyDocumentException', problem);
}

/** IAM sends its documents URL-encoded. */
export const encoded = (text: string): string => encodeURIComponent(text);
