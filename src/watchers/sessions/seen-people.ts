import type { Arn, Region } from '../../domain/arn.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import { Gaps } from './gaps.ts';
import { placesOf, type PlacesOptions } from './places.ts';
import { startingHistory } from './starting-history.ts';

/** Somebody whom CloudTrail has seen begin something. */
export interface SeenPerson {
  readonly userId: string;
  /** `arn:aws:identitystore::OWNER:identitystore/d-…` */
  readonly identityStoreArn: Arn;
  /** Where people of it were seen: a Studio domain is in the Region of its Identity Center. */
  readonly regions: readonly Region[];
}

const AT_ONCE = 16;
/** Nobody waits for months of history to learn where people are kept. */
const WITHIN_MS = 10_000;

/** Everybody on whose behalf something was begun, once each; what cannot be read is left out. */
export async function seenPeople(
  options: PlacesOptions & { readonly cachedOnly?: boolean },
): Promise<readonly SeenPerson[]> {
  const gaps = new Gaps();
  const histories = await mapLimit(placesOf(options), AT_ONCE, (place) =>
    startingHistory({ withinMs: WITHIN_MS, ...options }, place, gaps),
  );
  const regions = new Map<Arn, Set<Region>>();
  const seen = new Map<string, Omit<SeenPerson, 'regions'>>();
  for (const { person, region } of histories.flatMap((history) => history?.events ?? [])) {
    const { userId, identityStoreArn = null } = person ?? {};
    if (userId === undefined || identityStoreArn === null) continue;
    seen.set(`${identityStoreArn} ${userId}`, { userId, identityStoreArn });
    regions.set(identityStoreArn, (regions.get(identityStoreArn) ?? new Set<Region>()).add(region));
  }
  return [...seen.values()].map((one) => ({ ...one, regions: [...(regions.get(one.identityStoreArn) ?? [])] }));
}
