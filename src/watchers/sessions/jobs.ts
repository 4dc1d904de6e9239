import type { AccountReaders, Aws, DescribedJob } from '../../aws/ports.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { Arn } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import { isTerminal } from '../../domain/execution.ts';
import { ENDED_SOMEHOW, isRunning } from '../../domain/sessions/background-session.ts';
import { jobKindOf, jobNameOf } from '../../domain/sessions/job-arn.ts';
import type { Sourced } from '../../domain/sessions/join-session.ts';
import type { SessionStart } from '../../domain/sessions/session-start.ts';
import type { Gaps } from './gaps.ts';

export interface JobOptions {
  readonly aws: Aws;
  readonly readers: AccountReaders;
  readonly clock: Clock;
  readonly gaps: Gaps;
  readonly cachedOnly: boolean;
  /** What has ended is described too. */
  readonly ended: boolean;
  /** What is listed as running is not described: its limits stay unknown. */
  readonly brief: boolean;
}

const AT_ONCE = 8;
/** Lists are a little behind: what is this young is looked at itself. */
const YOUNG_MS = 15 * 60_000;
/** No job may run longer. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html */
const LONGEST_MS = 29 * 86_400_000;

/** What became of each job; those that cannot run any more are left out unless they are asked for. */
export async function readJobs(
  options: JobOptions,
  starts: readonly SessionStart[],
): Promise<ReadonlyMap<Arn, Sourced<DescribedJob>>> {
  const { clock, ended } = options;
  const now = clock.now().getTime();
  const jobs = new Map<Arn, Sourced<DescribedJob>>();
  const unsettled: SessionStart[] = [];
  for (const start of starts) {
    const known = await options.aws.known.get<DescribedJob>(keyOf(start.job));
    // That it ended is enough for a list of what runs; how it did is asked when somebody looks at what ended.
    const told = known && !(ended && known.value.status === ENDED_SOMEHOW);
    const settled = known && (options.cachedOnly || (told && !isRunning(known.value)));
    if (settled) jobs.set(start.job, { value: known.value, source: sourceOf(start.job), at: known.at });
    else if (options.cachedOnly) {
      if (now - Date.parse(start.at) < LONGEST_MS) jobs.set(start.job, unread(start.job, clock));
    } else unsettled.push(start);
  }
  const running = unsettled.length > 0 ? await readRunning(options, unsettled) : new Map<string, ReadonlySet<Arn>>();
  await mapLimit(unsettled, AT_ONCE, async ({ job, at, role }) => {
    const age = now - Date.parse(at);
    const set = running.get(jobKindOf(job) ?? '');
    if (set ? !set.has(job) && age > YOUNG_MS : age > LONGEST_MS) {
      if (ended) jobs.set(job, await describe(options, job, ENDED_SOMEHOW));
      else {
        const gone = unread(job, clock, ENDED_SOMEHOW);
        options.aws.known.put(keyOf(job), gone.value);
        jobs.set(job, { ...gone, source: listOf(job) });
      }
      return;
    }
    if (options.brief && set?.has(job) && role !== null) jobs.set(job, listed(job, role, clock));
    else jobs.set(job, await describe(options, job, 'unknown'));
  });
  return jobs;
}

/** By kind, for the kinds that can be listed and could be. */
async function readRunning(
  { readers, gaps }: JobOptions,
  starts: readonly SessionStart[],
): Promise<ReadonlyMap<string, ReadonlySet<Arn>>> {
  const running = new Map<string, ReadonlySet<Arn>>();
  for (const kind of ['training', 'processing'] as const) {
    if (!starts.some(({ job }) => jobKindOf(job) === kind)) continue;
    const listed = await gaps.attempt(readers, `${kind} jobs`, () => readers.jobs.running(kind));
    if (listed) running.set(kind, new Set(listed));
  }
  return running;
}

async function describe(
  { aws, readers, clock, gaps }: JobOptions,
  job: Arn,
  otherwise: string,
): Promise<Sourced<DescribedJob>> {
  const found = await gaps.attempt(readers, 'jobs', () =>
    jobKindOf(job) === 'execution' ? executionAsJob(readers, job) : readers.jobs.describe(job),
  );
  if (found === undefined) return unread(job, clock, otherwise);
  const value = found ?? unread(job, clock, 'Deleted').value;
  aws.known.put(keyOf(job), value);
  return { value, source: sourceOf(job), at: clock.now().toISOString() };
}

async function executionAsJob({ pipelines }: AccountReaders, arn: Arn): Promise<DescribedJob> {
  const { status, startedAt, endedAt, failureReason } = await pipelines.execution(arn);
  return {
    arn,
    name: jobNameOf(arn),
    kind: 'execution',
    status,
    startedAt,
    createdAt: startedAt,
    endedAt: isTerminal(status) ? endedAt : null,
    maxRuntimeSeconds: null,
    failureReason,
    role: null,
  };
}

/** The list says that it runs, and the call that made it as what. */
function listed(arn: Arn, role: Arn, clock: Clock): Sourced<DescribedJob> {
  const { value, at } = unread(arn, clock, 'InProgress');
  return { value: { ...value, role }, source: listOf(arn), at };
}

const unread = (arn: Arn, clock: Clock, status = 'unknown'): Sourced<DescribedJob> => ({
  value: {
    arn,
    name: jobNameOf(arn),
    kind: jobKindOf(arn) ?? 'training',
    status,
    startedAt: null,
    createdAt: null,
    endedAt: null,
    maxRuntimeSeconds: null,
    failureReason: null,
    role: null,
  },
  source: 'not read',
  at: clock.now().toISOString(),
});

const SOURCES = { training: 'TrainingJob', processing: 'ProcessingJob', execution: 'PipelineExecution' } as const;

const sourceOf = (job: Arn): string => `Describe${SOURCES[jobKindOf(job) ?? 'training']}`;
const listOf = (job: Arn): string => `List${SOURCES[jobKindOf(job) ?? 'training']}s`;
const keyOf = (job: Arn): string => `job ${job}`;
