import type { AccountId, Arn, Region } from './arn.ts';
import type { SourcePoint } from './errors.ts';

/** The organization instance of IAM Identity Center that people sign in with. */
export interface IdentityCenter {
  /** `arn:aws:sso:::instance/ssoins-…`. */
  readonly instance: Arn;
  readonly region: Region;
  /** Account that users and groups are looked up in: the management account or the delegated administrator. */
  readonly account: AccountId;
  /** The manifest's alias of that account, when it is one of its accounts. */
  readonly alias?: string;
  readonly backgroundSessions: BackgroundSessions;
  readonly at?: SourcePoint;
}

/** How user background sessions are set up. Declared by hand: AWS has no API that reads or sets it. */
export interface BackgroundSessions {
  readonly enabled: boolean;
  /** 15 minutes to 90 days. */
  readonly durationMs: number;
  /** False: the file says nothing, these are the defaults of AWS. */
  readonly declared: boolean;
  readonly at?: SourcePoint;
}

/**
 * On, and 7 days, unless somebody changed it in the console.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/user-background-sessions.html
 */
export const DEFAULT_BACKGROUND_SESSIONS: BackgroundSessions = {
  enabled: true,
  durationMs: 7 * 86_400_000,
  declared: false,
};
