import type { Aws } from '../../../aws/ports.ts';
import type { AccountId, Arn } from '../../../domain/arn.ts';
import type { PartialHistory, RunningJob } from '../../../domain/containment/survey.ts';
import { counted } from '../../../domain/counted.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { jobNameOf } from '../../../domain/sessions/job-arn.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { PersonalApp } from '../../../domain/sessions/personal-app.ts';
import type { SessionBoard } from '../../../domain/sessions/session-board.ts';
import type { CommandContext, WorkAccount } from '../context.ts';
import { wordsOf } from './words-of.ts';

const ACCOUNTS_AT_ONCE = 16;
const JOBS_AT_ONCE = 8;
/** Of jobs that nobody is known for, as many are looked at in an account. */
const UNKNOWN_AT_MOST = 50;

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

/** Everything that runs in these accounts, by the sessions it runs under; by what CloudTrail tells in that time, if one is given. */
export async function readKnownJobs(context: CommandContext, withinMs?: number): Promise<KnownJobs> {
  const aws = await context.aws();
  const accounts = await context.accounts();
  const [board, lists] = await Promise.all([
    context.watch.sessions({ brief: true, ...(withinMs !== undefined && { withinMs }) }),
    mapLimit(accounts, ACCOUNTS_AT_ONCE, (account) => listRunning(aws, account)),
  ]);
  const known = new Set(board.sessions.map(({ job }) => job.arn));
  const lanes = await mapLimit(lists, ACCOUNTS_AT_ONCE, async ({ place, running, unread }) => {
    const looked = await lookAtUnknown(
      aws,
      place,
      running.filter((arn) => !known.has(arn)),
    );
    const account = place.id;
    return {
      ofUnknown: looked.ofUnknown,
      unread: [...unread, ...looked.unread].map((what) => ({ account, what })),
    };
  });
  return {
    jobs: jobsOf(board),
    apps: board.apps,
    ofUnknown: lanes.flatMap(({ ofUnknown }) => ofUnknown),
    unread: lanes.flatMap(({ unread }) => unread),
    partial: partialOf(board, accounts, context.clock.now().getTime() - WHOLE_MS),
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
  accounts: readonly WorkAccount[],
  whole: number,
): readonly PartialHistory[] =>
  histories
    .filter(({ from }) => Date.parse(from) > whole)
    .map(({ account, from }) => ({ account, alias: accounts.find(({ id }) => id === account)?.alias ?? null, from }));

const gapsOf = ({ gaps }: SessionBoard): readonly string[] =>
  gaps.map(({ account, part, why }) => `${part} in ${account}: ${why}`);

interface RunningList {
  readonly place: WorkAccount;
  readonly running: readonly Arn[];
  readonly unread: readonly string[];
}

async function listRunning(aws: Aws, place: WorkAccount): Promise<RunningList> {
  const { id, alias, region } = place;
  const { jobs } = aws.readers(id, region);
  const unread: string[] = [];
  const kinds = await mapLimit(['training', 'processing'] as const, 2, (kind) =>
    jobs.running(kind).catch((thrown: unknown) => {
      if (!(thrown instanceof SagelaneError)) throw thrown;
      unread.push(`${kind} jobs that run in ${alias ?? id} could not be listed: ${wordsOf(thrown)}`);
      return [];
    }),
  );
  return { place, running: kinds.flat(), unread };
}

/** Their roles; those that are not asked for, or do not answer, are told. */
async function lookAtUnknown(aws: Aws, { id, alias, region }: WorkAccount, unknown: readonly Arn[]) {
  const { jobs } = aws.readers(id, region);
  const failed: { readonly arn: Arn; readonly why: string }[] = [];
  const ofUnknown = await mapLimit(unknown.slice(0, UNKNOWN_AT_MOST), JOBS_AT_ONCE, async (arn) => {
    try {
      return { arn, role: (await jobs.describe(arn))?.role ?? null };
    } catch (thrown) {
      if (!(thrown instanceof SagelaneError)) throw thrown;
      failed.push({ arn, why: wordsOf(thrown) });
      return null;
    }
  });
  const [first] = failed;
  const more = unknown.length - UNKNOWN_AT_MOST;
  const unread = [
    ...(first
      ? [
          `${counted(failed.length, 'job')} of nobody known in ${alias ?? id} could not be looked at, ${jobNameOf(first.arn)} first: ${first.why}`,
        ]
      : []),
    ...(more > 0
      ? [
          `${counted(more, 'more job of nobody known runs', 'more jobs of nobody known run')} in ${alias ?? id}: no more than ${UNKNOWN_AT_MOST} are looked at`,
        ]
      : []),
  ];
  return { ofUnknown: ofUnknown.filter((one) => one !== null), unread };
}
