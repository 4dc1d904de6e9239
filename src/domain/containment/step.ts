import { appLabel, type StudioApp } from '../studio-content.ts';
import { nameOfArn, type AccountId, type Arn, type Region } from '../arn.ts';
import type { JobKind } from '../sessions/background-session.ts';
import { jobNameOf } from '../sessions/job-arn.ts';
import type { AccessGrant, LakePermission } from './survey.ts';

/** One thing that a containment does; whoever does it again finds it done. */
export type StepAction =
  | { readonly kind: 'deny-in-organization'; readonly policyId: string; readonly policyName: string }
  | { readonly kind: 'deny-in-role'; readonly role: Arn; readonly policy: string }
  | { readonly kind: 'stop-job'; readonly job: Arn; readonly jobKind: JobKind }
  | { readonly kind: 'delete-app'; readonly domainId: string; readonly app: StudioApp }
  | { readonly kind: 'unassign'; readonly application: Arn; readonly name: string; readonly userId: string }
  | { readonly kind: 'disable-sessions'; readonly application: Arn; readonly name: string }
  | { readonly kind: 'revoke-grant'; readonly grant: AccessGrant }
  | { readonly kind: 'revoke-lake-permission'; readonly permission: LakePermission }
  | { readonly kind: 'end-sessions'; readonly link: string };

export type StepKind = StepAction['kind'];

export interface ContainmentStep {
  /** The same in every run: kind, account and what it is about. */
  readonly key: string;
  readonly account: AccountId;
  readonly alias: string | null;
  readonly region: Region;
  readonly action: StepAction;
}

/**
 * `lingers`: it was done and takes its time. `needs-console`: AWS has no API for it. `skipped`: somebody chose so, or
 * what it is about was gone. `replaced`: it could not be done, and other steps did what it was for.
 */
export type StepState = 'waiting' | 'done' | 'failed' | 'needs-console' | 'lingers' | 'skipped' | 'replaced';

export interface StepOutcome {
  readonly state: StepState;
  /** ISO 8601. */
  readonly at: string;
  /** What was seen, or why it failed. */
  readonly detail: string | null;
  /** ISO 8601: until when it lingers, where that is known. */
  readonly until: string | null;
}

/**
 * The order that AWS's pages and the behaviour of refreshed credentials suggest: nobody can act any more, then what runs
 * ends, then nobody comes back. Within an account the next number waits for the one before.
 */
export const STEP_ORDER = {
  'deny-in-organization': 1,
  'deny-in-role': 1,
  'stop-job': 2,
  'delete-app': 3,
  unassign: 4,
  'disable-sessions': 4,
  'revoke-grant': 5,
  'revoke-lake-permission': 5,
  'end-sessions': 6,
} as const satisfies Readonly<Record<StepKind, number>>;

const JOB_WORDS = { training: 'training job', processing: 'processing job', execution: 'pipeline execution' } as const;

/** What a step does, as a sentence begins. */
export function stepTitle(action: StepAction): string {
  switch (action.kind) {
    case 'deny-in-organization':
      return `deny in service control policy ${action.policyName}`;
    case 'deny-in-role':
      return `deny in role ${nameOfArn(action.role)}`;
    case 'stop-job':
      return `stop ${JOB_WORDS[action.jobKind]} ${jobNameOf(action.job)}`;
    case 'delete-app':
      return `delete app ${appLabel(action.app)}`;
    case 'unassign':
      return `remove from application ${action.name}`;
    case 'disable-sessions':
      return `no new background sessions in ${action.name}, for anybody`;
    case 'revoke-grant':
      return `delete access grant ${action.grant.permission} on ${action.grant.scope}`;
    case 'revoke-lake-permission':
      return `revoke ${action.permission.permissions.join(', ')} on ${action.permission.what}`;
    case 'end-sessions':
      return 'end sessions in the console of Identity Center';
  }
}

/** What a step is about, for keys and for the journal. */
export function stepSubject(action: StepAction): string {
  switch (action.kind) {
    case 'deny-in-organization':
      return action.policyId;
    case 'deny-in-role':
      return action.role;
    case 'stop-job':
      return action.job;
    case 'delete-app':
      return `${action.domainId}/${appLabel(action.app)}`;
    case 'unassign':
    case 'disable-sessions':
      return action.application;
    case 'revoke-grant':
      return action.grant.arn;
    case 'revoke-lake-permission':
      return `${action.permission.principal} ${action.permission.resource}`;
    case 'end-sessions':
      return action.link;
  }
}

/** Tables and databases have the same names everywhere; whatever else is Regional says so in its ARN or id. */
const stepKey = ({ account, region }: Pick<ContainmentStep, 'account' | 'region'>, action: StepAction): string =>
  `${action.kind} ${account} ${stepSubject(action)}${action.kind === 'revoke-lake-permission' ? ` ${region}` : ''}`;

export const stepIn = (
  { account, alias, region }: Pick<ContainmentStep, 'account' | 'alias' | 'region'>,
  action: StepAction,
): ContainmentStep => ({ key: stepKey({ account, region }, action), account, alias, region, action });
