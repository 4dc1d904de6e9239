import type { AccountId, Arn } from '../../domain/arn.ts';
import type { AccessGrant, Assignment, LakePermission } from '../../domain/containment/survey.ts';
import type { JobKind } from '../../domain/sessions/background-session.ts';

/** What a containment has to know beside sessions and apps. Every method throws SagelaneError. */
export interface ContainmentReaders {
  /** Null in an account that is in no organization. */
  organization(): Promise<OrganizationOfAccount | null>;
  /** The service control policy of that name; null when there is none. */
  controlPolicy(name: string): Promise<ControlPolicy | null>;
  /** The account itself, its units and the root, from the inside out. */
  ancestorsOf(account: AccountId): Promise<readonly string[]>;
  /** Roles that people act through in the Studio domains of the account: of domains, and those of profiles and spaces. */
  studioRoles(): Promise<readonly StudioRole[]>;
  /** Executions of its pipelines that run as a role; of no more than so many pipelines, the newest executions first. */
  executionsAs(role: Arn, options: { readonly now: Date; readonly most: number }): Promise<ExecutionsAs>;
  /** Direct assignments of a user or group, with what their applications say of background sessions. */
  assignments(
    instance: Arn,
    by: 'user' | 'group',
    principalId: string,
  ): Promise<readonly Omit<Assignment, 'groupName'>[]>;
  /** Grants of S3 to one person or group; none where the account has no instance. */
  accessGrants(by: 'user' | 'group', granteeId: string): Promise<readonly AccessGrant[]>;
  lakePermissions(by: 'user' | 'group', principalId: string): Promise<readonly LakePermission[]>;
  /** `Stopped`, `Stopping`, `Executing`, …; null when there is none. */
  executionStatus(execution: Arn): Promise<string | null>;
  /** Null when it is gone. */
  appStatus(domainId: string, app: AppName): Promise<string | null>;
  isAssigned(application: Arn, by: 'user' | 'group', principalId: string): Promise<boolean>;
}

export interface ExecutionsAs {
  /** By the role that their pipeline has. */
  readonly running: readonly Arn[];
  /** Of pipelines that have another role and were changed since: which one they run as is told nowhere. */
  readonly unsure: readonly Arn[];
  /** Pipelines that were too many to be asked. */
  readonly unread: number;
}

export interface OrganizationOfAccount {
  readonly id: string;
  readonly managementAccount: AccountId;
  /** Whether service control policies are switched on; null when that may not be read. */
  readonly controlsEnabled: boolean | null;
}

export interface ControlPolicy {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Ids of accounts, units and the root that it is attached to. */
  readonly targets: readonly string[];
}

export interface StudioRole {
  readonly role: Arn;
  readonly domain: string;
  /** Null: everybody of the domain, unless their profile has one. */
  readonly userProfile: string | null;
  /** Identity Center user names of those who act through it. */
  readonly users: readonly string[];
}

export interface AppName {
  readonly name: string;
  readonly type: string;
  readonly userProfile: string | null;
  readonly space: string | null;
}

/** Each is the same when it is done again; throttling is waited for. */
export interface ContainmentWriters {
  /** Reads the policy, changes it, writes it, and reads again until the change stands beside what others wrote meanwhile. */
  changeControlPolicy(policyId: string, change: PolicyChange): Promise<void>;
  /** The same for an inline policy of a role, which is made when it is missing and goes when nothing is left of it. */
  changeRolePolicy(role: Arn, policy: string, change: PolicyChange): Promise<void>;
  /** False: it had ended. */
  stopJob(job: Arn, kind: JobKind): Promise<boolean>;
  deleteApp(domainId: string, app: AppName): Promise<void>;
  assign(application: Arn, by: 'user' | 'group', principalId: string): Promise<void>;
  unassign(application: Arn, by: 'user' | 'group', principalId: string): Promise<void>;
  setBackgroundSessions(application: Arn, status: 'ENABLED' | 'DISABLED'): Promise<void>;
  deleteGrant(grant: AccessGrant): Promise<void>;
  /** Makes it again; it gets another id. */
  makeGrant(grant: AccessGrant): Promise<void>;
  revokeLakePermission(permission: LakePermission): Promise<void>;
  grantLakePermission(permission: LakePermission): Promise<void>;
}

export interface PolicyChange {
  /** The policy as it should be; null: nothing is left of it. */
  apply(text: string | null): string | null;
  /** Whether it is so. */
  stands(text: string | null): boolean;
}

export interface ContainmentWriterOptions {
  readonly signal?: AbortSignal;
  /** Told before it is waited. */
  readonly onRetry?: (operation: string, waitMs: number) => void;
}
