import type { AccountId, Arn, Region } from '../arn.ts';
import type { BackgroundSessions } from '../identity-center.ts';
import type { BackgroundSession, SessionFact, SessionJob, SessionPerson, SessionStudio } from './background-session.ts';
import { sessionEnds } from './session-ends.ts';
import type { SessionStart } from './session-start.ts';
import { sessionWarnings } from './session-warnings.ts';

/** A value with where it is from, and when it was read (ISO 8601). */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  readonly at: string;
}

/** Everything that a row is made of. */
export interface SessionParts {
  readonly start: SessionStart;
  readonly account: AccountId;
  readonly region: Region;
  readonly job: Sourced<SessionJob & { readonly role?: Arn | null }>;
  readonly person: Sourced<SessionPerson>;
  /** Absent: no domain of the account is the application's. */
  readonly studio: Sourced<SessionStudio> | null;
  /** `ENABLED`, `DISABLED`, or null when it could not be read. */
  readonly application: string | null;
  readonly declared: BackgroundSessions | null;
  /** When CloudTrail was read, and what of it. */
  readonly history: { readonly source: string; readonly at: string };
  readonly now: string;
}

export function joinSession(parts: SessionParts): BackgroundSession {
  const { start, account, region, job, person, studio, declared, history, now } = parts;
  const { role = null, ...described } = job.value;
  const ends = sessionEnds(start, described, declared);
  const facts: (SessionFact | null)[] = [
    { part: 'session', source: `CloudTrail ${start.event} (${history.source})`, at: history.at },
    { part: 'job', source: job.source, at: job.at },
    { part: 'person', source: person.source, at: person.at },
    person.value.groups && { part: 'groups', source: 'ListGroupMembershipsForMember', at: person.at },
    studio && { part: 'studio', source: studio.source, at: studio.at },
    ends.estimatedEnd && { part: 'end', source: ends.estimatedEnd.source, at: now },
  ];
  const session = {
    person: person.value,
    job: described,
    account,
    region,
    startedAt: start.at,
    ...ends,
    application: start.application,
    role: role ?? start.role,
    studio: studio?.value ?? null,
  };
  const known = { declared, hasToken: start.by === 'token', application: parts.application, now };
  return { ...session, facts: facts.filter((one) => one !== null), warnings: sessionWarnings(session, known) };
}

/** What needs somebody first: what warns, then the newest. */
export const byUrgency = (left: BackgroundSession, right: BackgroundSession): number =>
  Number(right.warnings.length > 0) - Number(left.warnings.length > 0) ||
  (left.startedAt < right.startedAt ? 1 : left.startedAt > right.startedAt ? -1 : 0);
