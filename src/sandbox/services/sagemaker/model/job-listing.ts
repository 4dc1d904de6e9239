import type { Call } from '../../../operation.ts';
import type { Page } from '../../page.ts';
import type { Kept } from '../../resource-kind.ts';
import { primaryStatus } from './jobs.ts';
import { sorted, within } from './listing.ts';
import { sagemakerPage } from './sagemaker.ts';

interface JobListing {
  readonly CreationTimeAfter?: Date | undefined;
  readonly CreationTimeBefore?: Date | undefined;
  readonly LastModifiedTimeAfter?: Date | undefined;
  readonly LastModifiedTimeBefore?: Date | undefined;
  readonly NameContains?: string | undefined;
  readonly StatusEquals?: string | undefined;
  readonly SortBy?: string | undefined;
  readonly SortOrder?: string | undefined;
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** One page of jobs, filtered and sorted. */
export function jobPage<B>(all: readonly Kept<B>[], input: JobListing, call: Call): Page<Kept<B>> {
  const found = all.filter(
    (one) =>
      (!input.NameContains || one.name.includes(input.NameContains)) &&
      (!input.StatusEquals || primaryStatus(one) === input.StatusEquals) &&
      within(one.createdAt, input.CreationTimeAfter, input.CreationTimeBefore) &&
      within(one.updatedAt, input.LastModifiedTimeAfter, input.LastModifiedTimeBefore),
  );
  const by = (one: Kept<B>): string | number =>
    input.SortBy === 'Name' ? one.name : input.SortBy === 'Status' ? one.status : one.createdAt;
  return sagemakerPage(sorted(found, input.SortOrder, by), input, call);
}
