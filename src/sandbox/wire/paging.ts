import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef } from '@smithy/types';
import type { WireOperation } from './operations.ts';

/** Where an operation that pages takes its token and gives the next. */
export interface Paging {
  readonly input: string;
  readonly output: string;
  /** The member that says there is more, where the service has one beside the token. */
  readonly truncated: string | undefined;
}

/** Names of tokens, in and out, as AWS's services have them. */
const PAIRS = [
  ['NextToken', 'NextToken'],
  ['nextToken', 'nextToken'],
  ['Marker', 'Marker'],
  ['Marker', 'NextMarker'],
  ['ContinuationToken', 'NextContinuationToken'],
  ['PaginationToken', 'PaginationToken'],
] as const;

export function pagingOf(operation: WireOperation): Paging | undefined {
  if (!KNOWN.has(operation)) KNOWN.set(operation, findPaging(operation));
  return KNOWN.get(operation);
}

const KNOWN = new WeakMap<WireOperation, Paging | undefined>();

function findPaging({ input, output }: WireOperation): Paging | undefined {
  const [taken, given] = [membersOf(input), membersOf(output)];
  const pair = PAIRS.find(([token, next]) => taken.has(token) && given.has(next));
  return pair && { input: pair[0], output: pair[1], truncated: given.has('IsTruncated') ? 'IsTruncated' : undefined };
}

function membersOf(ref: $SchemaRef): ReadonlySet<string> {
  const schema = NormalizedSchema.of(ref);
  return new Set(schema.isStructSchema() ? [...schema.structIterator()].map(([name]) => name) : []);
}

const PREFIX = 'empty.';

/** A page without items, whose token leads to the page that was asked for. */
export function emptyPage(output: object, { input, output: next, truncated }: Paging, asked: object): object {
  const token = (asked as Readonly<Record<string, unknown>>)[input];
  const emptied = Object.entries(output).map(([name, value]) => [name, Array.isArray(value) ? [] : (value as unknown)]);
  return {
    ...(Object.fromEntries(emptied) as object),
    [next]: `${PREFIX}${typeof token === 'string' ? token : ''}`,
    ...(truncated === undefined ? {} : { [truncated]: true }),
  };
}

/** The request that the token of an empty page stands for. */
export function afterEmptyPage(asked: object, { input }: Paging): object {
  const token = (asked as Readonly<Record<string, unknown>>)[input];
  if (typeof token !== 'string' || !token.startsWith(PREFIX)) return asked;
  return { ...asked, [input]: token === PREFIX ? undefined : token.slice(PREFIX.length) };
}
