import { formatDuration } from '../duration.ts';
import { ago, dueIn, elapsed } from '../time-distance.ts';
import { plainTime } from './plain-time.ts';
import { isRunning, type BackgroundSession, type SessionBinding } from './background-session.ts';

/** Which of the ends it is, in a column and in a sentence. */
export const BINDING_WORDS: Readonly<Record<SessionBinding, { readonly short: string; readonly long: string }>> = {
  session: { short: 'session', long: 'its session ends first' },
  'max-runtime': { short: 'limit', long: "the job's own limit ends it first" },
  logout: { short: 'logout', long: 'it fails within 15 minutes of the logout' },
  unknown: { short: '?', long: 'which of the two ends it first is not known yet' },
};

export interface SessionLine {
  readonly label: string;
  readonly text: string;
  readonly tone?: 'warn' | 'dim' | 'strong';
}

/** Everything of a row, for whoever looks closely: warnings first, each fact with its source and age at the end. */
export function describeSession(session: BackgroundSession, now: Date): readonly SessionLine[] {
  const { job, account, region, startedAt, estimatedEnd, maxRuntimeEnd, binding, studio, role } = session;
  const lines: (SessionLine | false)[] = [
    { label: job.kind, text: job.name, tone: 'strong' },
    ...session.warnings.map(({ message }): SessionLine => ({ label: '! warning', text: message, tone: 'warn' })),
    { label: 'person', text: personWords(session) },
    { label: 'status', text: statusWords(session, now) },
    job.failureReason !== null && { label: 'because', text: job.failureReason },
    { label: 'session', text: `since ${plainTime(startedAt)}` },
    { label: 'ends', text: BINDING_WORDS[binding].long },
    estimatedEnd !== null && {
      label: '  session',
      text: `${plainTime(estimatedEnd.at)}, ${dueIn(estimatedEnd.at, now)} (${estimatedEnd.source})`,
    },
    {
      label: '  limit',
      text:
        maxRuntimeEnd === null
          ? limitWords(session)
          : `${plainTime(maxRuntimeEnd)}, ${dueIn(maxRuntimeEnd, now)} (MaxRuntimeInSeconds ${job.maxRuntimeSeconds ?? '?'})`,
    },
    { label: 'account', text: `${account} in ${region}` },
    studio !== null && {
      label: 'studio',
      text: `${studio.domain} (${studio.domainId}), profile ${studio.userProfile ?? 'unknown'}, identity propagation ${studio.propagates ? 'on' : 'off'}`,
    },
    role !== null && { label: 'role', text: role },
    session.application !== null && { label: 'application', text: session.application },
    { label: 'job', text: job.arn },
    ...session.facts.map(({ part, source, at }, index): SessionLine => ({
      label: index === 0 ? 'known from' : '',
      text: `${part}: ${source}, ${ago(at, now)}`,
      tone: 'dim',
    })),
  ];
  return lines.filter((line) => line !== false);
}

function personWords({ person }: BackgroundSession): string {
  const { userName, displayName, userId, status, groups } = person;
  const named = userName === null ? userId : `${userName}${displayName === null ? '' : ` (${displayName})`}, ${userId}`;
  const groupWords = groups === null ? 'groups not known' : groups.length === 0 ? 'no groups' : groups.join(', ');
  return `${named}, ${status}; ${groupWords}`;
}

function statusWords({ job, startedAt }: BackgroundSession, now: Date): string {
  if (!isRunning(job)) return job.endedAt === null ? job.status : `${job.status} at ${plainTime(job.endedAt)}`;
  const since = job.startedAt ?? startedAt;
  return `${job.status}, for ${elapsed(since, now)} (since ${plainTime(since)})`;
}

const limitWords = ({ job }: BackgroundSession): string =>
  job.kind === 'execution'
    ? 'executions have none'
    : job.maxRuntimeSeconds === null
      ? 'not known'
      : `${formatDuration(job.maxRuntimeSeconds * 1000)} from when it begins to run`;
