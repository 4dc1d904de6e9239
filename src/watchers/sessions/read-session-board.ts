import { mapLimit } from '../../domain/map-limit.ts';
import type { StudioOfPeople } from '../../aws/ports.ts';
import { placeKey } from '../../domain/account-reach.ts';
import { accountOfArn, regionOfArn, type Arn } from '../../domain/arn.ts';
import { isRunning, type BackgroundSession } from '../../domain/sessions/background-session.ts';
import { byUrgency, joinSession, type Sourced } from '../../domain/sessions/join-session.ts';
import { jobNameOf } from '../../domain/sessions/job-arn.ts';
import type { PersonalApp } from '../../domain/sessions/personal-app.ts';
import type { HistoryReach, SessionBoard } from '../../domain/sessions/session-board.ts';
import { sessionStarts, type SessionStart } from '../../domain/sessions/session-start.ts';
import { Gaps } from './gaps.ts';
import { readJobs } from './jobs.ts';
import { peopleOptions, readPerson, type PeopleOptions } from './people.ts';
import { bucketFor, placesOf, reachOf, type PlacesOptions, type SessionPlace } from './places.ts';
import { startingHistory } from './starting-history.ts';

export interface SessionBoardOptions extends PlacesOptions {
  /** Identity Center's user id: only theirs. */
  readonly userId?: string;
  /** Name or ARN of a job: only that. */
  readonly job?: string;
  /** Jobs that have ended, too. */
  readonly ended?: boolean;
  /** Who runs what, and nothing of when a job ends by itself: a call less for each. */
  readonly brief?: boolean;
  /** What was read before, without asking anybody: there at once. */
  readonly cachedOnly?: boolean;
}

/** CloudTrail answers two requests a second in each account and Region: side by side, ten take as long as one. */
const AT_ONCE = 16;

/** Apps alone: nobody has to read CloudTrail for them. */
export async function readPersonalApps(options: PlacesOptions): Promise<Pick<SessionBoard, 'apps' | 'gaps'>> {
  const gaps = new Gaps();
  const studios = await mapLimit(options.accounts, AT_ONCE, (place) => readStudios(options, place, gaps));
  await options.aws.known.keep();
  return { apps: appsOf(studios), gaps: gaps.all };
}

/** Background sessions of all accounts, joined from CloudTrail, SageMaker, Identity Center and the manifest. */
export async function readSessionBoard(options: SessionBoardOptions): Promise<SessionBoard> {
  const { aws, accounts, clock, cachedOnly = false } = options;
  const gaps = new Gaps();
  const now = clock.now().toISOString();
  const places = placesOf(options);
  const read = await mapLimit(places, AT_ONCE, (place) => readPlace(options, place, gaps));
  const histories = read.flatMap(({ reach }) => (reach ? [reach] : []));
  // Where a session was begun may not be where its token was made: what is known of a job is brought together.
  const starts = sessionStarts(read.flatMap(({ history }) => history?.events ?? []));
  const mine = starts.filter(
    ({ userId, job }) =>
      (options.userId === undefined || userId === options.userId) &&
      (options.job === undefined || job === options.job || jobNameOf(job) === options.job),
  );
  const people = peopleOptions(options, gaps);
  const byPlace = Map.groupBy(mine, ({ job }) => placeOf(job));
  const sessions = await mapLimit(accounts, AT_ONCE, async (place) => {
    const own = byPlace.get(placeKey(place)) ?? [];
    const studios = read.find(({ place: one }) => one === place)?.studios ?? null;
    return sessionsOfPlace(options, { place, starts: own, studios, histories, people, gaps, now });
  });
  if (!cachedOnly) await aws.known.keep();
  return {
    sessions: sessions.flat().sort(byUrgency),
    apps: appsOf(read.map(({ studios }) => studios)),
    gaps: gaps.all,
    histories,
    readAt: now,
  };
}

function placeOf(job: Arn): string {
  const [, , , region = '', id = ''] = job.split(':', 5);
  return placeKey({ id, region });
}

const appsOf = (studios: readonly (Sourced<readonly StudioOfPeople[]> | null)[]): readonly PersonalApp[] =>
  studios.flatMap((one) => one?.value.flatMap(({ apps }) => apps) ?? []).filter(isOfSomebody);

const isOfSomebody = ({ propagates, userName }: PersonalApp): boolean => propagates || userName !== null;

async function readPlace(options: SessionBoardOptions, place: SessionPlace, gaps: Gaps) {
  const history = await startingHistory(options, place, gaps);
  const studios = options.accounts.includes(place) ? await readStudios(options, place, gaps) : null;
  const reach = history ? reachOf(place, history, bucketFor(options.manifest, place)) : null;
  return { place, history, studios, reach };
}

async function readStudios(
  { aws, clock, cachedOnly = false }: SessionBoardOptions,
  place: SessionPlace,
  gaps: Gaps,
): Promise<Sourced<readonly StudioOfPeople[]> | null> {
  const key = `studios ${place.id} ${place.region}`;
  if (cachedOnly) {
    const known = await aws.known.get<readonly StudioOfPeople[]>(key);
    return known ? { ...known, source: 'DescribeDomain' } : null;
  }
  const at = { account: place.id, region: place.region };
  const value = await gaps.attempt(at, 'Studio domains', () => aws.readers(place.id, place.region).studios.all());
  if (!value) return null;
  aws.known.put(key, value);
  return { value, source: 'DescribeDomain', at: clock.now().toISOString() };
}

interface PlaceParts {
  readonly place: SessionPlace;
  readonly starts: readonly SessionStart[];
  readonly studios: Sourced<readonly StudioOfPeople[]> | null;
  readonly histories: readonly HistoryReach[];
  readonly people: PeopleOptions;
  readonly gaps: Gaps;
  readonly now: string;
}

async function sessionsOfPlace(options: SessionBoardOptions, parts: PlaceParts): Promise<readonly BackgroundSession[]> {
  const { aws, clock, manifest, cachedOnly = false, ended = false, brief = false } = options;
  const { place, starts, studios, histories, people, gaps, now } = parts;
  const readers = aws.readers(place.id, place.region);
  const jobs = await readJobs({ aws, readers, clock, gaps, cachedOnly, ended, brief }, starts);
  const wanted = starts.filter(({ job }) => {
    const known = jobs.get(job);
    return known !== undefined && (ended || isRunning(known.value));
  });
  const reach = histories.find(({ account, region }) => account === place.id && region === place.region);
  return mapLimit(wanted, 2, async (start) => {
    const job = jobs.get(start.job);
    if (!job) throw new TypeError(`${start.job} was not read`);
    const person = await readPerson(people, start.userId, start.identityStoreArn);
    return joinSession({
      start,
      account: place.id,
      region: place.region,
      job,
      person,
      studio: studioOf(start, person.value.userName, studios),
      application: await applicationStatus(options, people, start),
      declared: manifest?.identityCenter?.backgroundSessions ?? null,
      history: { source: reach?.source ?? 'cache', at: reach?.readAt ?? now },
      now,
    });
  });
}

/** The domain whose application the token was made for; without a token the only one where the person has a profile. */
function studioOf(start: SessionStart, userName: string | null, studios: Sourced<readonly StudioOfPeople[]> | null) {
  if (!studios) return null;
  const profileIn = ({ profiles }: StudioOfPeople) =>
    profiles.find((one) => one.userName !== null && one.userName === userName);
  const of = studios.value.find(({ application }) => application !== null && application === start.application);
  const theirs = studios.value.filter(profileIn);
  const found = of ?? (start.application === null && theirs.length === 1 ? theirs[0] : undefined);
  if (!found) return null;
  const { domainId, domain, propagates } = found;
  const value = { domainId, domain, propagates, userProfile: profileIn(found)?.name ?? null };
  return { value, source: studios.source, at: studios.at };
}

/** How long an answer of an application's is taken for the present one. */
const FRESH_MS = 5 * 60_000;

async function applicationStatus(
  { aws, clock, cachedOnly = false }: SessionBoardOptions,
  { home, gaps }: PeopleOptions,
  { application, job }: SessionStart,
): Promise<string | null> {
  if (application === null) return null;
  const key = `application ${application}`;
  const known = await aws.known.get<string>(key);
  if (known && (cachedOnly || clock.now().getTime() - Date.parse(known.at) < FRESH_MS)) return known.value;
  if (cachedOnly) return null;
  // The ARN of an application has no Region; its domain's jobs run where it is.
  const at = home ?? { account: accountOfArn(application) ?? '', region: regionOfArn(job) ?? '' };
  const value = await gaps.attempt(at, 'application', () =>
    aws.readers(at.account, at.region).people.backgroundSessionsOf(application),
  );
  if (value !== undefined) aws.known.put(key, value);
  return value ?? null;
}
