import type { AccountId, Region } from '../../domain/arn.ts';
import type { TrailEvent } from '../../domain/sessions/trail-event.ts';

/** What CloudTrail tells of people and of ourselves. */
export interface TrailReaders {
  /** Newest first. Reads what the cache does not hold yet, and keeps it there; a reading that is cut goes on from where it was. */
  history(wish: TrailWish): Promise<TrailHistory>;
}

export interface TrailWish {
  /** LookupEvents takes one attribute, so each is asked for on its own. */
  readonly lookups: readonly TrailLookup[];
  /** ISO 8601; LookupEvents goes back 90 days. */
  readonly from: string;
  /** Answers what the cache holds and asks nobody. */
  readonly cachedOnly?: boolean;
  /** A trail's bucket, read first: it costs no requests of LookupEvents, and has data events too. */
  readonly bucket?: TrailBucket;
  /** The most requests that are spent; what is left is read the next time. */
  readonly mostRequests?: number;
  /** No request is begun later than so many milliseconds after the first; the newest of every lookup is read before the rest. */
  readonly withinMs?: number;
  readonly signal?: AbortSignal;
  readonly progress?: (reached: { readonly requests: number; readonly events: number; readonly to: string }) => void;
}

export interface TrailBucket {
  readonly name: string;
  /** Whose credentials read it, and where it is. */
  readonly account: AccountId;
  readonly region: Region;
  /** Of an organization's trail, whose keys name it. */
  readonly organization: string | null;
}

/** `all`: every management event of the time, which may be many. */
export type TrailLookup =
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'source'; readonly value: string }
  | { readonly kind: 'all' };

export interface TrailHistory {
  /** Those that name a person, and those of our own that changed something; newest first. */
  readonly events: readonly TrailEvent[];
  /** `LookupEvents`, `s3://BUCKET`, or both. */
  readonly source: string;
  /** ISO 8601: back to then everything is known. */
  readonly from: string;
  /** ISO 8601; null when nothing was ever read. */
  readonly readAt: string | null;
  /** What one should know about the cache: that it was damaged, that it cannot be written. */
  readonly notes: readonly string[];
}
