import { mapLimit } from '../../domain/map-limit.ts';
import { eventSourceOf, type AuditedCall } from '../../domain/sessions/audited-call.ts';
import type { HistoryReach, SessionGap } from '../../domain/sessions/session-board.ts';
import { isOurs } from '../../domain/sessions/trail-event.ts';
import { Gaps } from './gaps.ts';
import { peopleOptions, readPerson } from './people.ts';
import { bucketFor, placesOf, reachOf, type PlacesOptions, type SessionPlace } from './places.ts';

export interface AuditOptions extends PlacesOptions {
  /** Identity Center's user id: only theirs. */
  readonly userId?: string;
  /** ISO 8601. */
  readonly since: string;
  readonly service?: string;
  /** The most requests to LookupEvents per place. */
  readonly requests: number;
}

export interface AuditReading {
  /** Newest first: on behalf of people, and our own that changed something. */
  readonly calls: readonly AuditedCall[];
  readonly gaps: readonly SessionGap[];
  readonly histories: readonly HistoryReach[];
}

const AT_ONCE = 8;

/** Calls of all accounts on somebody's behalf. */
export async function readAudit(options: AuditOptions): Promise<AuditReading> {
  const { aws, since, userId, service } = options;
  const gaps = new Gaps();
  const read = await mapLimit(placesOf(options), AT_ONCE, (place) => readPlace(options, place, gaps));
  const source = service === undefined ? null : eventSourceOf(service);
  const events = read
    .flatMap(({ events: some }) => some)
    .filter((event) => source === null || event.source === source)
    .filter((event) => userId === undefined || (event.person === null ? isOurs(event) : event.person.userId === userId))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const people = peopleOptions(options, gaps);
  const names = new Map<string, string | null>();
  for (const { person } of events) {
    if (person === null || names.has(person.userId)) continue;
    names.set(person.userId, (await readPerson(people, person.userId, person.identityStoreArn)).value.userName);
  }
  await aws.known.keep();
  return {
    calls: events
      .filter(({ at }) => at >= since)
      .map((event) => ({
        ...event,
        userName: event.person === null ? null : (names.get(event.person.userId) ?? null),
        ours: isOurs(event),
      })),
    gaps: gaps.all,
    histories: read.flatMap(({ reach }) => (reach === null ? [] : [reach])),
  };
}

async function readPlace(options: AuditOptions, place: SessionPlace, gaps: Gaps) {
  const { aws, since, service, requests, signal, progress } = options;
  const at = { account: place.id, region: place.region };
  const bucket = bucketFor(options.manifest, place);
  const history = await gaps.attempt(at, 'CloudTrail', () =>
    aws.readers(place.id, place.region).trail.history({
      lookups: [service === undefined ? { kind: 'all' } : { kind: 'source', value: eventSourceOf(service) }],
      from: since,
      mostRequests: requests,
      signal,
      ...(bucket && { bucket }),
      ...(progress && { progress: (reached) => progress(place, reached) }),
    }),
  );
  for (const note of history?.notes ?? []) gaps.note(at, 'CloudTrail', note);
  if (history && history.from > since)
    gaps.note(
      at,
      'CloudTrail',
      `read back to ${history.from} only: ${requests} requests are spent; run it again to go on from there, or narrow it by --service`,
    );
  if (history && bucket === null && service !== undefined && HAS_DATA_EVENTS.has(eventSourceOf(service)))
    gaps.note(
      at,
      'data events',
      `LookupEvents has none, so what was read and written in ${service} is not in it: declare an audit with dataOf in the manifest`,
    );
  return { events: history?.events ?? [], reach: history ? reachOf(place, history, bucket) : null };
}

/** Services whose data CloudTrail records by data events alone. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html */
const HAS_DATA_EVENTS: ReadonlySet<string> = new Set([
  's3.amazonaws.com',
  'dynamodb.amazonaws.com',
  'lambda.amazonaws.com',
]);
