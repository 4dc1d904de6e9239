import type { TrailHistory } from '../../aws/ports.ts';
import { STARTING_CALLS } from '../../domain/sessions/session-start.ts';
import type { Gaps } from './gaps.ts';
import { bucketFor, type PlacesOptions, type SessionPlace } from './places.ts';

const DAY_MS = 86_400_000;

/** What CloudTrail tells of calls that begin what goes on as a person; undefined where it could not be read. */
export async function startingHistory(
  {
    aws,
    manifest,
    clock,
    signal,
    progress,
    withinMs,
    cachedOnly = false,
  }: PlacesOptions & { readonly cachedOnly?: boolean },
  place: SessionPlace,
  gaps: Gaps,
): Promise<TrailHistory | undefined> {
  const at = { account: place.id, region: place.region };
  const bucket = bucketFor(manifest, place);
  const history = await gaps.attempt(at, 'CloudTrail', () =>
    aws.readers(place.id, place.region).trail.history({
      lookups: STARTING_CALLS.map((value) => ({ kind: 'name', value })),
      from: new Date(clock.now().getTime() - 90 * DAY_MS).toISOString(),
      cachedOnly,
      signal,
      ...(bucket && { bucket }),
      ...(withinMs !== undefined && { withinMs }),
      ...(progress && { progress: (reached) => progress(place, reached) }),
    }),
  );
  for (const note of history?.notes ?? []) gaps.note(at, 'CloudTrail', note);
  return history;
}
