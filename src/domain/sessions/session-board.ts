import type { AccountId, Arn, Region } from '../arn.ts';
import type { BackgroundSession } from './background-session.ts';
import type { PersonalApp } from './personal-app.ts';

/** Everything that could be found out about background sessions, and what could not. */
export interface SessionBoard {
  /** Those with warnings first, then the newest. */
  readonly sessions: readonly BackgroundSession[];
  /** Apps that run in domains with trusted identity propagation, and those that need a restart. */
  readonly apps: readonly PersonalApp[];
  readonly gaps: readonly SessionGap[];
  /** How far back CloudTrail was read, by place. */
  readonly histories: readonly HistoryReach[];
  /** ISO 8601. */
  readonly readAt: string;
}

/** Something that may be missing from the board, and why. */
export interface SessionGap {
  readonly account: AccountId;
  readonly region: Region;
  /** What could not be read: `CloudTrail`, `training jobs`, `people`, … */
  readonly part: string;
  /** One sentence, lower case, no full stop. */
  readonly why: string;
}

export interface HistoryReach {
  readonly account: AccountId;
  readonly region: Region;
  /** `LookupEvents`, or the trail's bucket. */
  readonly source: string;
  /** ISO 8601: everything CloudTrail told since then is known. */
  readonly from: string;
  /** ISO 8601: when it was read last. */
  readonly readAt: string;
  /** ARN or bucket of a trail that was read instead of LookupEvents, or null. */
  readonly trail: Arn | null;
}
