import type { AccountId, Arn, Region } from '../arn.ts';

/**
 * A job that goes on as a person, under a user background session of IAM Identity Center or under the interactive one.
 * AWS has no API that lists these sessions: each is derived, and every fact says where from and how old it is.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/user-background-sessions.html
 */
export interface BackgroundSession {
  readonly person: SessionPerson;
  readonly job: SessionJob;
  readonly account: AccountId;
  readonly region: Region;
  /** ISO 8601: when its token was made; when its job was, where CloudTrail tells of no token. */
  readonly startedAt: string;
  /** When the session ends, worked out; null when nothing is there to work it out from. */
  readonly estimatedEnd: EstimatedEnd | null;
  /** ISO 8601: when SageMaker stops the job; null while it has not begun and for executions, which have no such limit. */
  readonly maxRuntimeEnd: string | null;
  /** Which of them ends the job. */
  readonly binding: SessionBinding;
  /** Of Identity Center, that the token was made for; null when no token is known. */
  readonly application: Arn | null;
  /** What the job was created as. */
  readonly role: Arn | null;
  readonly studio: SessionStudio | null;
  readonly facts: readonly SessionFact[];
  readonly warnings: readonly SessionWarning[];
}

export interface SessionPerson {
  /** Identity Center's, `94182498-…`. */
  readonly userId: string;
  readonly identityStoreArn: Arn | null;
  /** Null when the id could not be looked up, or nobody has it any more. */
  readonly userName: string | null;
  readonly displayName: string | null;
  readonly status: 'enabled' | 'disabled' | 'deleted' | 'unknown';
  /** Names; null when they could not be read. */
  readonly groups: readonly string[] | null;
}

export type JobKind = 'training' | 'processing' | 'execution';

export interface SessionJob {
  readonly arn: Arn;
  readonly name: string;
  readonly kind: JobKind;
  /** SageMaker's, or `unknown` when it could not be read. */
  readonly status: string;
  /** ISO 8601; null while it waits for its machines, or when nothing is known. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly maxRuntimeSeconds: number | null;
  readonly failureReason: string | null;
}

export interface EstimatedEnd {
  /** ISO 8601. */
  readonly at: string;
  readonly source: EstimateSource;
}

export type EstimateSource = 'estimate: declared duration' | "estimate: AWS's default duration";

/** `logout`: background sessions are off, so the job rides the interactive session. */
export type SessionBinding = 'session' | 'max-runtime' | 'logout' | 'unknown';

/** The Studio domain that the job was started from. */
export interface SessionStudio {
  readonly domainId: string;
  readonly domain: string;
  /** Null when nobody's profile carries that person. */
  readonly userProfile: string | null;
  /** Whether trusted identity propagation is on. */
  readonly propagates: boolean;
}

/** Where a part of a row is known from, and since when. */
export interface SessionFact {
  readonly part: 'session' | 'person' | 'groups' | 'job' | 'end' | 'studio';
  /** `CloudTrail CreateTokenWithIAM`, `DescribeTrainingJob`, `estimate: declared duration`, … */
  readonly source: string;
  /** When it was read or worked out, ISO 8601. */
  readonly at: string;
}

export interface SessionWarning {
  readonly id: SessionWarningId;
  /** One sentence, lower case, no full stop. */
  readonly message: string;
}

export type SessionWarningId =
  | 'ends-before-job'
  | 'outlived-estimate'
  | 'sessions-disabled'
  | 'user-disabled'
  | 'user-deleted'
  | 'propagation-off'
  | 'user-unknown'
  | 'no-token'
  | 'job-unknown';

/** It is not among those that run; how it ended was not looked up. */
export const ENDED_SOMEHOW = 'Ended';

const ENDED: ReadonlySet<string> = new Set([ENDED_SOMEHOW, 'Completed', 'Failed', 'Stopped', 'Succeeded', 'Deleted']);

/** What cannot be read counts as running: nobody may be told that something ended without knowing it. */
export const isRunning = ({ status }: Pick<SessionJob, 'status'>): boolean => !ENDED.has(status);

/** The earlier of the two ends that are known, ISO 8601. */
export function endOf({ estimatedEnd, maxRuntimeEnd, binding }: BackgroundSession): string | null {
  if (binding === 'logout') return null;
  const ends = [estimatedEnd?.at, maxRuntimeEnd].filter((one) => typeof one === 'string');
  return ends.sort()[0] ?? null;
}
