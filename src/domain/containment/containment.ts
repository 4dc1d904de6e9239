import { nameOfArn, type AccountId, type Arn, type Region } from '../arn.ts';
import type { Whom } from './whom.ts';

/** Somebody is cut off, or is about to be. */
export type Containment = ContainmentFacts & Whom;

interface ContainmentFacts {
  /** Eight letters and digits; also in the policies that deny, so that it is found from AWS alone. */
  readonly id: string;
  /** ISO 8601, of a role: sessions that were issued before are denied. */
  readonly issuedBefore: string | null;
  /** Why, in the words of whoever did it. */
  readonly reason: string;
  readonly ticket: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  /** ISO 8601: when the denial ends by itself; null when somebody has to release it. */
  readonly until: string | null;
}

/** A containment as it is found in a policy or a record: where either says nothing, nobody knows. */
export interface StandingContainment extends Pick<ContainmentFacts, 'id' | 'ticket' | 'until'> {
  /** Null: a role is cut off. */
  readonly userId: string | null;
  readonly userName: string | null;
  /** Whose older sessions are denied, whoever has them; null: a person is cut off. */
  readonly role: Arn | null;
  /** ISO 8601; null when nothing says so. */
  readonly startedAt: string | null;
  /** Whether it denies now. */
  readonly inForce: boolean;
}

/** Who: policies know them by their id in Identity Center, and by nothing else. */
export interface ContainedPerson {
  readonly userId: string;
  /** Null when nobody has that id any more, or nobody could look it up. */
  readonly userName: string | null;
  readonly displayName: string | null;
  readonly status: 'enabled' | 'disabled' | 'deleted' | 'unknown';
  /** Null when nothing names one: the id is enough to deny. */
  readonly directory: Directory | null;
}

/** Where people are looked up, and taken out of applications. */
export interface Directory {
  /** The account that administers Identity Center. */
  readonly account: AccountId;
  readonly region: Region;
  /** `arn:aws:sso:::instance/ssoins-…`; null where only its identity store is known, from sessions. */
  readonly instance: Arn | null;
  /** `d-…` */
  readonly identityStoreId: string;
}

/** What is done beside what every containment does. */
export interface ContainmentChoices {
  /** Delete the access grants of S3 that name the person. */
  readonly grants: boolean;
  /** Revoke the permissions of Lake Formation that name the person. */
  readonly lakePermissions: boolean;
  /** Let nobody begin background sessions in the applications the person uses. */
  readonly noNewSessions: boolean;
  /** Leave apps and application assignments as they are. */
  readonly keepApps: boolean;
  readonly keepAssignments: boolean;
}

export const USUAL_CHOICES: ContainmentChoices = {
  grants: false,
  lakePermissions: false,
  noNewSessions: false,
  keepApps: false,
  keepAssignments: false,
};

/** How a containment that was found is called: by whom it is about. */
export const standingLabel = ({ userName, userId, role, id }: StandingContainment): string =>
  userName ?? userId ?? (role === null ? id : nameOfArn(role));

/** How somebody is called on screen. */
export const personLabel = ({ userName, userId }: Pick<ContainedPerson, 'userName' | 'userId'>): string =>
  userName ?? userId;

/**
 * AWS advises to keep a denial for at least 12 hours: sessions of roles and credentials of Access Grants may be that old.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/prereqs-revoking-user-permissions.html
 */
export const ADVISED_MS = 12 * 3_600_000;

/**
 * Sessions that begin within so much time are denied as well, since a policy takes its time to reach all of AWS: IAM's
 * console does the same. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
export const REVOKE_AHEAD_MS = 30_000;

/** How long what takes its time is watched: long enough for what SageMaker stops in two minutes. */
export const USUAL_WAIT_MS = 180_000;
