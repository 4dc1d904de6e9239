import { DEFAULT_BACKGROUND_SESSIONS, type BackgroundSessions } from '../identity-center.ts';
import type { EstimatedEnd, SessionBinding, SessionJob } from './background-session.ts';
import type { SessionStart } from './session-start.ts';

export interface SessionEnds {
  readonly estimatedEnd: EstimatedEnd | null;
  readonly maxRuntimeEnd: string | null;
  readonly binding: SessionBinding;
}

/**
 * Whichever comes first ends the job: the session (no API says when, so the declared duration, or AWS's default, is added
 * to its start) or the job's own limit, which counts from when it began to run.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-user-background-sessions.html
 */
export function sessionEnds(start: SessionStart, job: SessionJob, declared: BackgroundSessions | null): SessionEnds {
  const { enabled, durationMs, declared: isDeclared } = declared ?? DEFAULT_BACKGROUND_SESSIONS;
  const maxRuntimeEnd =
    job.maxRuntimeSeconds === null || job.startedAt === null
      ? null
      : later(job.startedAt, job.maxRuntimeSeconds * 1000);
  // Sessions that began before they were switched off go on; one that has a token of its own is such a session.
  if (!enabled && start.by === 'job') return { estimatedEnd: null, maxRuntimeEnd, binding: 'logout' };
  const estimatedEnd: EstimatedEnd = {
    at: later(start.at, durationMs),
    source: isDeclared ? 'estimate: declared duration' : "estimate: AWS's default duration",
  };
  return { estimatedEnd, maxRuntimeEnd, binding: bindingOf(start, estimatedEnd, maxRuntimeEnd, job) };
}

function bindingOf(
  start: SessionStart,
  estimatedEnd: EstimatedEnd,
  maxRuntimeEnd: string | null,
  { kind, maxRuntimeSeconds }: SessionJob,
): SessionBinding {
  if (maxRuntimeEnd !== null) return estimatedEnd.at < maxRuntimeEnd ? 'session' : 'max-runtime';
  // An execution has no limit of its own.
  if (kind === 'execution') return 'session';
  // A job that waits for its machines begins later than its session, and so does its limit end later.
  const waits = maxRuntimeSeconds !== null && estimatedEnd.at < later(start.at, maxRuntimeSeconds * 1000);
  return waits ? 'session' : 'unknown';
}

const later = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString();
