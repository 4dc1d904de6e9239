import { accountOfArn, type Arn } from '../../../domain/arn.ts';
import type { RunningJob } from '../../../domain/containment/survey.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { PersonalApp } from '../../../domain/sessions/personal-app.ts';
import type { SessionBoard } from '../../../domain/sessions/session-board.ts';
import type { CommandContext } from '../context.ts';

const ACCOUNTS_AT_ONCE = 16;
const JOBS_AT_ONCE = 8;
/** Of jobs that nobody is known for, as many are looked at in an account. */
const UNKNOWN_AT_MOST = 50;

/** What runs, and for whom it was started. */
export interface KnownJobs {
  readonly jobs: readonly KnownJob[];
  /** Running jobs that nobody is known for, with their role. */
  readonly ofUnknown: readonly { readonly arn: Arn; readonly role: Arn | null }[];
  /** Apps of everybody, with whose they are. */
  readonly apps: readonly PersonalApp[];
  readonly gaps: readonly string[];
}

export interface KnownJob extends RunningJob {
  readonly userId: string;
  readonly role: Arn | null;
}

/** Everything that runs in these accounts, by the sessions it runs under. */
export async function readKnownJobs(context: CommandContext): Promise<KnownJobs> {
  const [board, running] = await Promise.all([context.watch.sessions(), runningJobs(context)]);
  const known = new Set(board.sessions.map(({ job }) => job.arn));
  const unknown = running.filter((arn) => !known.has(arn));
  const aws = await context.aws();
  const lanes = [...Map.groupBy(unknown, (arn) => accountOfArn(arn) ?? '').entries()];
  const ofUnknown = await mapLimit(lanes, ACCOUNTS_AT_ONCE, ([account, arns]) =>
    mapLimit(arns.slice(0, UNKNOWN_AT_MOST), JOBS_AT_ONCE, async (arn) => ({
      arn,
      role: (await aws.readers(account).jobs.describe(arn).catch(nothing))?.role ?? null,
    })),
  );
  return { jobs: jobsOf(board), apps: board.apps, ofUnknown: ofUnknown.flat(), gaps: gapsOf(board) };
}

const jobsOf = ({ sessions }: SessionBoard): readonly KnownJob[] =>
  sessions.map(({ person: { userId }, job: { arn, kind }, role, estimatedEnd, facts }) => ({
    arn,
    kind,
    userId,
    role,
    source: facts.find(({ part }) => part === 'session')?.source ?? 'CloudTrail',
    sessionEnds: estimatedEnd?.at ?? null,
  }));

const gapsOf = ({ gaps }: SessionBoard): readonly string[] =>
  gaps.map(({ account, part, why }) => `${part} in ${account}: ${why}`);

/** Of the accounts that can be read; the others are told by the survey. */
async function runningJobs(context: CommandContext): Promise<readonly Arn[]> {
  const aws = await context.aws();
  const lists = await mapLimit(await context.accounts(), ACCOUNTS_AT_ONCE, async ({ id, region }) => {
    const { jobs } = aws.readers(id, region);
    const kinds = await Promise.all([jobs.running('training').catch(none), jobs.running('processing').catch(none)]);
    return kinds.flat();
  });
  return lists.flat();
}

function nothing(thrown: unknown): null {
  if (thrown instanceof SagelaneError) return null;
  throw thrown;
}

function none(thrown: unknown): readonly Arn[] {
  if (thrown instanceof SagelaneError) return [];
  throw thrown;
}
