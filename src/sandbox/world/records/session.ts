/** A user background session of Identity Center: what lets a job go on after its user has left. */
export interface SessionRecord {
  readonly id: string;
  /** Identity Center user id. */
  readonly user: string;
  readonly identityStoreArn: string;
  /** ARN of the application the session is of. */
  readonly application: string;
  /** `background`: of its own; `interactive`: the job dies when the user logs out. */
  readonly type: 'background' | 'interactive';
  /** ARN of the job that uses it. */
  readonly job: string;
  readonly startedAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
  readonly reason: 'expired' | 'ended' | 'logout' | 'finished' | null;
}
