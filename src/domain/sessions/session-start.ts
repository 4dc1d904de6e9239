import type { Arn } from '../arn.ts';
import { jobKindOf } from './job-arn.ts';
import type { TrailEvent } from './trail-event.ts';

/** Calls that begin what goes on as a person; LookupEvents is asked for each by its name. */
export const STARTING_CALLS = [
  'CreateTokenWithIAM',
  'CreateTrainingJob',
  'CreateProcessingJob',
  'StartPipelineExecution',
] as const;

const STARTS: ReadonlySet<string> = new Set(STARTING_CALLS);

/** That a job was begun on somebody's behalf, as far as CloudTrail tells. */
export interface SessionStart {
  readonly job: Arn;
  readonly userId: string;
  readonly identityStoreArn: Arn | null;
  /** ISO 8601. */
  readonly at: string;
  /** `token`: a background session of the job's own was made. */
  readonly by: 'token' | 'job';
  readonly application: Arn | null;
  /** What the job was created as; where the call names none, what it was called as. */
  readonly role: Arn | null;
  readonly event: string;
}

/** One per job, of its first token; the call that made the job fills in what that leaves open. */
export function sessionStarts(events: readonly TrailEvent[]): readonly SessionStart[] {
  const starts = new Map<Arn, SessionStart>();
  const begun = events.flatMap((event) => startOf(event) ?? []);
  for (const start of begun.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const known = starts.get(start.job);
    if (!known) starts.set(start.job, start);
    // A later token of the same job renews the session that it has.
    else if (known.by === 'job' && start.by === 'token')
      starts.set(start.job, { ...start, role: known.role ?? start.role });
    else starts.set(start.job, { ...known, role: start.by === 'job' ? start.role : known.role });
  }
  return [...starts.values()];
}

function startOf(event: TrailEvent): SessionStart | null {
  const { person, token, name, at, actor, errorCode } = event;
  if (person === null || errorCode !== null || !STARTS.has(name)) return null;
  const named = name === 'CreateTokenWithIAM' ? [token?.job ?? ''] : event.targets;
  const job = named.find((target) => jobKindOf(target) !== null);
  if (job === undefined) return null;
  return {
    job,
    userId: person.userId,
    identityStoreArn: person.identityStoreArn,
    at,
    by: name === 'CreateTokenWithIAM' ? 'token' : 'job',
    application: token?.application ?? null,
    role: event.targets.find(isRole) ?? actor.role,
    event: name,
  };
}

const isRole = (target: string): boolean => target.startsWith('arn:') && target.includes(':role/');
