import { createHash } from 'node:crypto';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { GONE, type NextStatus } from '../../../world/records/resource.ts';
import type { Page } from '../../page.ts';
import type { Kept } from '../../resource-kind.ts';
import { sorted } from './listing.ts';
import { fail, invalid, sagemakerPage } from './sagemaker.ts';

/** What becomes of something of Studio after it was made, changed or deleted. */
export const courses = ({ world }: Pick<Call, 'world'>) => {
  const after = world.pace.studio;
  return {
    toService: [{ status: 'InService', after }] satisfies NextStatus[],
    toNothing: [{ status: GONE, after }] satisfies NextStatus[],
    // Deleted apps are listed for about a day.
    toDeleted: [
      { status: 'Deleted', after },
      { status: GONE, after: 24 * 3_600_000 },
    ] satisfies NextStatus[],
  };
};

export const studioId = (prefix: string, seed: string): string =>
  `${prefix}-${[...createHash('sha256').update(seed).digest().subarray(0, 12)].map((byte) => ALPHABET[byte % 36]).join('')}`;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Only what is in service may be changed or deleted. */
export function requireSettled(record: { readonly arn: Arn; readonly status: string }): void {
  if (['Pending', 'Updating', 'Deleting'].includes(record.status))
    fail('ResourceInUse', `Unable to perform the operation on ${record.arn}: it is in status ${record.status}.`);
}

interface StudioListing {
  readonly DomainIdEquals?: string | undefined;
  readonly SortBy?: string | undefined;
  readonly SortOrder?: string | undefined;
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** One page of what lies in domains, oldest first unless asked otherwise. */
export function studioPage<B extends { readonly DomainId?: string | undefined }>(
  all: readonly Kept<B>[],
  input: StudioListing,
  part: string | undefined,
  call: Call,
): Page<Kept<B>> {
  const found = all.filter(
    (one) =>
      (!input.DomainIdEquals || one.body.DomainId === input.DomainIdEquals) && (!part || one.name.includes(part)),
  );
  const by = (one: Kept<B>): number => (input.SortBy === 'LastModifiedTime' ? one.updatedAt : one.createdAt);
  return sagemakerPage(sorted(found, input.SortOrder ?? 'Ascending', by), input, call);
}

/** Names in a domain. */
export const requireStudioName = (name: string | undefined, member: string): string =>
  name && /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/.test(name)
    ? name
    : invalid(
        `1 validation error detected: Value '${name ?? ''}' at '${member}' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}`,
      );

export const stamps = (record: { readonly createdAt: number; readonly updatedAt: number }) => ({
  CreationTime: new Date(record.createdAt),
  LastModifiedTime: new Date(record.updatedAt),
});

export const failureOf = ({ failure }: { readonly failure: string | null }) =>
  failure !== null && { FailureReason: failure };
