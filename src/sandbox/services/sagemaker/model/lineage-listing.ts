import type { Call } from '../../../operation.ts';
import type { Kept } from '../../resource-kind.ts';
import type { Page } from '../../page.ts';
import { sorted, within } from './listing.ts';
import { sagemakerPage } from './sagemaker.ts';

interface Listing {
  readonly SourceUri?: string | undefined;
  readonly CreatedAfter?: Date | undefined;
  readonly CreatedBefore?: Date | undefined;
  readonly SortBy?: string | undefined;
  readonly SortOrder?: string | undefined;
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** One page of entities, filtered and sorted as all of their lists are. */
export function lineagePage<B extends object>(
  all: readonly Kept<B>[],
  input: Listing,
  call: Call,
  wanted: (body: B) => boolean,
): Page<Kept<B>> {
  const found = all.filter(
    (one) =>
      (!input.SourceUri || sourceUriOf(one.body) === input.SourceUri) &&
      within(one.createdAt, input.CreatedAfter, input.CreatedBefore) &&
      wanted(one.body),
  );
  const byName = input.SortBy === 'Name';
  return sagemakerPage(
    sorted(found, input.SortOrder, (one) => (byName ? one.name : one.createdAt)),
    input,
    call,
  );
}

const sourceUriOf = (body: object): string | undefined =>
  (body as { readonly Source?: { readonly SourceUri?: string } }).Source?.SourceUri;

export const summaryStamps = <B>(entity: Kept<B>) => ({
  CreationTime: new Date(entity.createdAt),
  LastModifiedTime: new Date(entity.updatedAt),
});
