/** What may happen by itself when its time comes; `services/transitions.ts` says how. */
export type TimerKind =
  | 'settle-association'
  | 'expire-invitation'
  | 'finish-deletion'
  | 'forget-share'
  | 'advance-execution'
  | 'settle-resource'
  | 'end-session'
  | 'fail-job'
  | 'deliver-trails'
  | 'fire-rule';

export interface TimerRecord {
  readonly kind: TimerKind;
  /** Key of the record it is about. */
  readonly subject: string;
  readonly dueAt: number;
}

/** A client token that was used: a repeat gets the same answer. */
export interface TokenRecord {
  /** Digest of the request. */
  readonly request: string;
  /** What the first request made. */
  readonly made: string;
  readonly usedAt: number;
}

/** How long a client token is remembered. */
export const TOKEN_LIFETIME_MS = 8 * 3_600_000;
