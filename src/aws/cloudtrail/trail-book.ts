import { isOurs, type TrailEvent } from '../../domain/sessions/trail-event.ts';
import { gapsIn, since, withStretch, type Stretch } from './coverage.ts';
import type { CachedTrail } from './trail-cache.ts';

const DAY_MS = 86_400_000;
/** LookupEvents has no more, and nothing that is older can still run. */
export const HORIZON_MS = 90 * DAY_MS;
/**
 * CloudTrail tells of a call after about five minutes, without a promise: what is newer than this is asked for again.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/how-cloudtrail-works.html
 */
export const LATE_MS = 15 * 60_000;
/** Some 100 MB: beyond that the oldest go, and are read again by whoever asks for them. */
const MOST_EVENTS = 200_000;
/** The part of the coverage that objects of a trail's bucket give, whatever is looked up. */
export const BUCKET = 'bucket';

/** What is known of one account and Region while it is read. */
export class TrailBook {
  readonly #events = new Map<string, TrailEvent>();
  #covered: Record<string, readonly Stretch[]>;
  readonly objects: Map<string, Set<string>>;
  /** When this process asked last, by lookup, and back to when. */
  readonly asked = new Map<string, { readonly at: number; readonly from: number }>();
  readAt: string | null;
  /** Whether a trail's bucket had something to read. */
  hasBucket = false;
  /** Whether it differs from what the cache has. */
  changed = false;

  constructor(cached: CachedTrail) {
    for (const event of cached.events) this.#events.set(event.id, event);
    this.#covered = { ...cached.covered };
    this.objects = new Map(Object.entries(cached.objects).map(([day, names]) => [day, new Set(names)]));
    this.readAt = cached.readAt;
  }

  get size(): number {
    return this.#events.size;
  }

  /** Keeps what names a person, and what we changed ourselves: most events are neither. */
  add(event: TrailEvent): void {
    if (this.#events.has(event.id)) return;
    if (event.person === null && (event.readOnly || !isOurs(event))) return;
    this.#events.set(event.id, event);
    this.changed = true;
  }

  cover(lookup: string, stretch: Stretch): void {
    this.#covered = { ...this.#covered, [lookup]: withStretch(this.#covered[lookup] ?? [], stretch) };
    this.changed = true;
  }

  covered(lookup: string): readonly Stretch[] {
    const mine = this.#covered[lookup] ?? [];
    // Whoever has read everything has read what is asked for; the bucket has everything, too.
    return ['all', BUCKET]
      .filter((key) => key !== lookup)
      .flatMap((key) => this.#covered[key] ?? [])
      .reduce(withStretch, mine);
  }

  gaps(lookup: string, wanted: Stretch): readonly Stretch[] {
    return gapsIn(this.covered(lookup), wanted);
  }

  /** Newest first. */
  events(from: number): readonly TrailEvent[] {
    const edge = new Date(from).toISOString();
    return [...this.#events.values()].filter(({ at }) => at >= edge).sort(newestFirst);
  }

  /** To be kept: nothing that is older than anybody asks for, and not too many. */
  toCache(now: number): CachedTrail {
    const all = this.events(now - HORIZON_MS);
    const events = all.slice(0, MOST_EVENTS);
    const oldest = events.length < all.length ? Date.parse(events.at(-1)?.at ?? '') + 1000 : now - HORIZON_MS;
    const covered = Object.entries(this.#covered).map(([key, stretches]) => [key, since(stretches, oldest)] as const);
    return {
      events,
      covered: Object.fromEntries(covered),
      objects: Object.fromEntries([...this.objects].map(([day, names]) => [day, [...names]])),
      readAt: this.readAt,
    };
  }
}

const newestFirst = (left: TrailEvent, right: TrailEvent): number =>
  left.at === right.at ? (left.id < right.id ? -1 : 1) : left.at < right.at ? 1 : -1;
