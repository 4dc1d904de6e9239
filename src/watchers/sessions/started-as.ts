import type { Arn } from '../../domain/arn.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import { sessionStarts } from '../../domain/sessions/session-start.ts';
import { Gaps } from './gaps.ts';
import { placesOf, type PlacesOptions } from './places.ts';
import { startingHistory } from './starting-history.ts';

const AT_ONCE = 16;

/** Roles that somebody's jobs ran as, whether or not they still run; by what was read before, without asking anybody. */
export async function startedAs(options: PlacesOptions & { readonly userId: string }): Promise<readonly Arn[]> {
  const gaps = new Gaps();
  const histories = await mapLimit(placesOf(options), AT_ONCE, (place) =>
    startingHistory({ ...options, cachedOnly: true }, place, gaps),
  );
  const starts = sessionStarts(histories.flatMap((history) => history?.events ?? []));
  return [...new Set(starts.flatMap(({ userId, role }) => (userId === options.userId && role !== null ? [role] : [])))];
}
