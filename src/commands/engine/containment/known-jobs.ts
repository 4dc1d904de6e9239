import type { Aws } from '../../../aws/ports.ts';
import { accountOfArn, type AccountId, type Arn, type Region } from '../../../domain/arn.ts';
import type { PartialHistory, RunningJob } from '../../../domain/containment/survey.ts';
import { counted } from '../../../domain/counted.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { gapPlace } from '../../../domain/sessions/gap-words.ts';
import { jobNameOf } from '../../../domain/sessions/job-arn.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { PersonalApp } from '../../../domain/sessions/personal-app.ts';
import type { SessionBoard } from '../../../domain/sessions/session-board.ts';
import type { CommandContext } from '../context.ts';
import { executionsOfRole } from './executions-of-role.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import { wordsOf } from './words-of.ts';

const PLACES_AT_ONCE = 16;
const JOBS_AT_ONCE = 8;
/** Of jobs that nobody is known for, as many are looked at in an account and Region. */
const UNKNOWN_AT_MOST = 50;
/** Who cuts off a role has to know the role of everything, once there is time for it. */
const OF_ROLE_AT_MOST = 1_000;

/** What runs, and for whom it was started. */
export interface KnownJobs {
  readonly jobs: readonly KnownJob[];
  /** Running jobs that nobody is known for, with their role. */
  readonly ofUnknown: readonly JobOfUnknown[];
  /** Where running jobs were not looked at, so that nobody knows their role; a sentence each. */
  readonly unread: readonly { readonly account: AccountId; readonly what: string }[];
  /** Where CloudTrail was not read to its end yet. */
  readonly partial: readonly PartialHistory[];
  /** Apps of everybody, with whose they are. */
  readonly apps: readonly PersonalApp[];
  readonly gaps: readonly string[];
}

export interface JobOfUnknown {
  readonly arn: Arn;
  /** Null: it has none, or has just gone. */
  readonly role: Arn | null;
}

export interface KnownJob extends RunningJob {
  readonly userId: string;
  /** Null when nobody could look them up. */
  readonly userName: string | null;
  readonly role: Arn | null;
}

/** What CloudTrail goes back, and an hour for what is asked for when. */
const WHOLE_MS = 90 * 86_400_000 - 3_600_000;

export interface KnownJobsWish {
  /** Only what runs as this role is looked for, which is in its own account, and executions, too; null: of a person. */
  readonly role: Arn | null;
  /** What CloudTrail tells in so many milliseconds is enough for now. */
  readonly withinMs?: number;
}

/** Everything that runs in these accounts, by the sessions it runs under. */
export async function readKnownJobs(context: CommandContext, { role, withinMs }: KnownJobsWish): Promise<KnownJobs> {
  const aws = await context.aws();
  const places = await namedPlaces(context);
  const looked = role === null ? places : places.filter(({ id }) => id === accountOfArn(role));
  const [board, lists] = await Promise.all([
    context.watch.sessions({ brief: true, ...(withinMs !== undefined && { withinMs }) }),
    mapLimit(looked, PLACES_AT_ONCE, (place) => listRunning(aws, place, role, context.awsNow())),
  ]);
  const known = new Set(board.sessions.map(({ job }) => job.arn));
  const early = role !== null && withinMs !== undefined;
  const most = role === null || early ? UNKNOWN_AT_MOST : OF_ROLE_AT_MOST;
  const bound = `no more than ${most} are looked at${early ? ' before the denial stands' : ''}`;
  const lanes = await mapLimit(lists, PLACES_AT_ONCE, async ({ place, running, executions, unread }) => {
    const unknown = await lookAtUnknown(
      aws,
      place,
      running.filter((arn) => !known.has(arn)),
      { most, bound },
    );
    const account = place.id;
    const ofNobody = executions.filter((arn) => !known.has(arn)).map((arn) => ({ arn, role }));
    return {
      ofUnknown: [...unknown.ofUnknown, ...ofNobody],
      unread: [...unread, ...unknown.unread].map((what) => ({ account, what })),
    };
  });
  const asRole = new Set(lists.flatMap(({ executions }) => executions));
  return {
    // CloudTrail names the role that began an execution; it runs as that of its pipeline.
    jobs: jobsOf(board).map((job) => (asRole.has(job.arn) ? { ...job, role } : job)),
    apps: board.apps,
    ofUnknown: lanes.flatMap(({ ofUnknown }) => ofUnknown),
    unread: lanes.flatMap(({ unread }) => unread),
    partial: partialOf(board, places, context.clock.now().getTime() - WHOLE_MS),
    gaps: gapsOf(board),
  };
}

const jobsOf = ({ sessions }: SessionBoard): readonly KnownJob[] =>
  sessions.map(({ person: { userId, userName }, job: { arn, kind }, role, estimatedEnd, facts }) => ({
    arn,
    kind,
    userId,
    userName,
    role,
    source: facts.find(({ part }) => part === 'session')?.source ?? 'CloudTrail',
    sessionEnds: estimatedEnd?.at ?? null,
  }));

const partialOf = (
  { histories }: SessionBoard,
  places: readonly NamedPlace[],
  whole: number,
): readonly PartialHistory[] =>
  histories
    .filter(({ from }) => Date.parse(from) > whole)
    .map(({ account, region, from }) => ({ account, name: nameIn(places, account, region), from }));

/** The home of Identity Center is read, too, and need not be among them. */
const nameIn = (places: readonly NamedPlace[], account: AccountId, region: Region): string =>
  (places.find((one) => one.id === account && one.region === region) ?? places.find(({ id }) => id === account))
    ?.name ?? account;

const gapsOf = ({ gaps }: SessionBoard): readonly string[] => gaps.map((gap) => `${gapPlace(gap)}: ${gap.why}`);

interface RunningList {
  readonly place: NamedPlace;
  readonly running: readonly Arn[];
  /** That run as the role. */
  readonly executions: readonly Arn[];
  readonly unread: readonly string[];
}

async function listRunning(aws: Aws, place: NamedPlace, role: Arn | null, now: Date): Promise<RunningList> {
  const { id, name, region } = place;
  const { jobs } = aws.readers(id, region);
  const unread: string[] = [];
  const kinds = await mapLimit(['training', 'processing'] as const, 2, (kind) =>
    jobs.running(kind).catch((thrown: unknown) => {
      if (!(thrown instanceof SagelaneError)) throw thrown;
      unread.push(`${kind} jobs that run in ${name} could not be listed: ${wordsOf(thrown)}`);
      return [];
    }),
  );
  if (role === null) return { place, running: kinds.flat(), executions: [], unread };
  const { running: executions, unread: more } = await executionsOfRole(aws, place, role, now);
  return { place, running: kinds.flat(), executions, unread: [...unread, ...more] };
}

/** Their roles; those that are not asked for, or do not answer, are told. */
async function lookAtUnknown(
  aws: Aws,
  { id, name, region }: NamedPlace,
  unknown: readonly Arn[],
  { most, bound }: { readonly most: number; readonly bound: string },
) {
  const { jobs } = aws.readers(id, region);
  const failed: { readonly arn: Arn; readonly why: string }[] = [];
  const ofUnknown = await mapLimit(unknown.slice(0, most), JOBS_AT_ONCE, async (arn) => {
    try {
      return { arn, role: (await jobs.describe(arn))?.role ?? null };
    } catch (thrown) {
      if (!(thrown instanceof SagelaneError)) throw thrown;
      failed.push({ arn, why: wordsOf(thrown) });
      return null;
    }
  });
  const [first] = failed;
  const more = unknown.length - most;
  const unread = [
    ...(first
      ? [
          `${counted(failed.length, 'job')} of nobody known in ${name} could not be looked at, ${jobNameOf(first.arn)} first: ${first.why}`,
        ]
      : []),
    ...(more > 0
      ? [`${counted(more, 'more job of nobody known runs', 'more jobs of nobody known run')} in ${name}: ${bound}`]
      : []),
  ];
  return { ofUnknown: ofUnknown.filter((one) => one !== null), unread };
}
