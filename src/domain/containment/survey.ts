import type { AccountId, Arn, Region } from '../arn.ts';
import type { JobKind } from '../sessions/background-session.ts';
import type { StudioApp } from '../studio-content.ts';
import type { ContainedPerson } from './containment.ts';
import type { Denial } from './denial.ts';

/** What is known of a person before they are cut off. */
export interface ContainmentSurvey {
  /** ISO 8601. */
  readonly at: string;
  readonly person: ContainedPerson;
  readonly accounts: readonly AccountSurvey[];
  /** The prepared service control policy; null: none is declared. */
  readonly organization: OrganizationSurvey | null;
  /** In the applications of Identity Center; null when they could not be read. */
  readonly assignments: readonly Assignment[] | null;
  /** What is missing, and why; a sentence each. */
  readonly gaps: readonly string[];
  /** Where CloudTrail was not read to its end yet. */
  readonly partial: readonly PartialHistory[];
}

/** CloudTrail answers slowly: what began before that is looked for once the denial stands. */
export interface PartialHistory {
  readonly account: AccountId;
  /** How it is called: with the Region where several are read. */
  readonly name: string;
  /** ISO 8601: everything since then is known. */
  readonly from: string;
}

export interface AccountSurvey {
  readonly account: AccountId;
  readonly alias: string | null;
  /** The first that can be looked at: what is of no Region is done there. */
  readonly region: Region;
  /** What runs and is given there, Region by Region. */
  readonly regions: readonly RegionSurvey[];
  /** Roles that the person acts through. */
  readonly roles: readonly ActingRole[];
  /** What reaches the person by groups and is left alone: a line each. */
  readonly byGroup: readonly string[];
  /** Jobs that run as a role of the person's and that CloudTrail names nobody for. */
  readonly ofUnknown: readonly Arn[];
  /** Why some of what runs there was not looked at, where a role of the person's is; a sentence each. */
  readonly unread: readonly string[];
}

/** What runs in one Region of an account. */
export interface Running {
  readonly region: Region;
  readonly jobs: readonly RunningJob[];
  readonly apps: readonly RunningApp[];
}

/** What is known of a person in one Region of an account. */
export interface RegionSurvey extends Running {
  /** How the account is called there: with the Region where several are looked at. */
  readonly name: string;
  /** Why nothing could be read there; null: it could. */
  readonly unreachable: string | null;
  /** Access grants that name the person. */
  readonly grants: readonly AccessGrant[];
  readonly lakePermissions: readonly LakePermission[];
}

/** Why an account could not be looked at in any of its Regions; null: it could in one. */
export const unreachableIn = ({ regions }: Pick<AccountSurvey, 'regions'>): string | null =>
  regions.some(({ unreachable }) => unreachable === null) ? null : (regions[0]?.unreachable ?? null);

/** Something that runs as the person. */
export interface RunningJob {
  readonly arn: Arn;
  readonly kind: JobKind;
  /** Where it is known from that it is theirs. */
  readonly source: string;
  /** ISO 8601, the estimated end of its session; null when nothing is known. */
  readonly sessionEnds: string | null;
}

export interface RunningApp {
  readonly domainId: string;
  readonly app: StudioApp;
}

export interface ActingRole {
  readonly arn: Arn;
  /** How it is known that they act through it: `execution role of domain research-studio`. */
  readonly why: string;
  /** Name of the inline policy that carries the denial. */
  readonly policy: string;
  /** Denials that stand in it. */
  readonly denials: readonly Denial[];
  /** Why it cannot carry one; null: it can. */
  readonly closed: string | null;
}

export interface OrganizationSurvey {
  /** Alias or id of the account whose credentials change it. */
  readonly account: AccountId;
  readonly policyName: string;
  /** Null when there is no such policy, or it cannot be read. */
  readonly policyId: string | null;
  /** Why it cannot act or be changed; null: it can. */
  readonly problem: string | null;
  /** Of the accounts looked at, those that it binds. */
  readonly covers: readonly AccountId[];
  readonly denials: readonly Denial[];
}

/** Who may sign in to an application. */
export interface Assignment {
  readonly application: Arn;
  readonly applicationName: string;
  readonly by: 'user' | 'group';
  readonly principalId: string;
  /** Of the group. */
  readonly groupName: string | null;
  /** Whether it lets people begin background sessions. */
  readonly backgroundSessions: string | null;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-grants.html */
export interface AccessGrant {
  readonly id: string;
  readonly arn: Arn;
  /** `s3://BUCKET/PREFIX*` */
  readonly scope: string;
  readonly permission: string;
  readonly granteeType: string;
  readonly granteeId: string;
  readonly locationId: string;
  /** Null: the location as a whole. */
  readonly subPrefix: string | null;
  readonly application: Arn | null;
}

/** A permission of Lake Formation, with its resource as AWS writes it, so that it can be given back. */
export interface LakePermission {
  readonly principal: string;
  /** JSON of the request's `Resource`. */
  readonly resource: string;
  /** `table sales.trends` */
  readonly what: string;
  readonly permissions: readonly string[];
  readonly withGrantOption: readonly string[];
}
