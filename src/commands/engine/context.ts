import type { Aws } from '../../aws/ports.ts';
import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import type { CallUsage } from '../../domain/call-usage.ts';
import type { Clock } from '../../domain/clock.ts';
import type { ContainedPerson, Directory } from '../../domain/containment/containment.ts';
import type { ContainmentRecords } from '../../domain/containment/record.ts';
import type { Emit } from '../../domain/events/index.ts';
import type { Manifest } from '../../domain/manifest.ts';
import type { AccountReach } from '../../domain/account-reach.ts';
import type { RunWithSteps } from '../../domain/execution-grid.ts';
import type { Execution, ExecutionDetail, SeenPipeline } from '../../domain/execution.ts';
import type { SourceFile } from '../../policy/index.ts';
import type { AuditedCall } from '../../domain/sessions/audited-call.ts';
import type { HistoryReach, SessionBoard, SessionGap } from '../../domain/sessions/session-board.ts';
import type { Invitation, ShareRow } from '../../domain/share.ts';
import type { SeenHistory } from '../../domain/seen-history.ts';
import type { Journal } from '../../journal/ports.ts';
import type { UndeclaredThings } from '../../watchers/survey-undeclared.ts';
import type { Workflow } from '../../workflow/ports.ts';
import type { Confirmation } from './confirmation.ts';

/** An account the operator works with, in one Region: from the manifest, or the caller's own, or the sandbox's. */
export interface WorkAccount {
  readonly id: AccountId;
  readonly alias: string | null;
  readonly region: Region;
}

/** Everything a command may touch; made in `src/app`. */
export interface CommandContext {
  /** The manifest, or a SagelaneError that says which file is missing. */
  manifest(): Manifest;
  readonly hasManifest: boolean;
  /** Files of the app beside the manifest; none for the built-in stacks. */
  appSources(): readonly SourceFile[];
  /** Those selected by `--account`, each in its first Region; default all. */
  accounts(): Promise<readonly WorkAccount[]>;
  /** The same, each in every Region in which what runs and is shared is read. */
  places(): Promise<readonly WorkAccount[]>;
  aws(): Promise<Aws>;
  workflow(): Promise<Workflow>;
  readonly watch: Watchers;
  journal(): Promise<Journal>;
  /** What this machine remembers of containments. */
  readonly containments: ContainmentRecords;
  /** What was seen before on this machine; null where nothing can be kept. */
  history(): Promise<SeenHistory | null>;
  /** What was asked of AWS so far, by account and service. */
  calls(): readonly CallUsage[];
  readonly clock: Clock;
  /** What time it is where AWS is: that of the sandbox may have been moved on. */
  awsNow(): Date;
  readonly emit: Emit;
  /** Why nothing may be changed here, or null. */
  readonly readOnlyReason: string | null;
  /** `cannot-ask`: nobody is there to answer. */
  confirm(question: Confirmation): Promise<'yes' | 'no' | 'cannot-ask'>;
  /** Global flags to repeat in a command line: `['--sandbox']`. */
  readonly globalFlags: readonly string[];
  /** Aborted by the first interrupt: end gracefully. */
  readonly signal: AbortSignal;
  /** Aborted when somebody insisted, and was told what is lost: Terraform is interrupted a second time. */
  readonly force: AbortSignal;
}

/** The watchers a command may start; they read only. */
export interface Watchers {
  execution(options: {
    readonly account: AccountId;
    readonly executionArn: Arn;
    readonly signal?: AbortSignal;
    readonly until?: (execution: Execution) => boolean;
  }): Promise<Execution>;
  invitations(options: { readonly accounts: readonly WorkAccount[]; readonly signal: AbortSignal }): Promise<void>;
  /** Answers the principals that did not get there in time, with their status. */
  associations(options: {
    readonly owner: AccountId;
    readonly shareArns: readonly Arn[];
    readonly until: 'associated' | 'accepted';
    readonly timeoutMs: number;
    readonly run: string;
    readonly signal?: AbortSignal;
  }): Promise<readonly { readonly shareArn: Arn; readonly principal: string; readonly status: string }[]>;
  /** Tells what is pushed into a queue until it is aborted, and then answers. */
  feed(options: {
    readonly account: AccountId;
    readonly queueUrl: string;
    readonly signal?: AbortSignal;
  }): Promise<undefined>;
  /** An execution with its steps and parameters, and what of its definition it has not reached. */
  detail(options: { readonly account: AccountId; readonly executionArn: Arn }): Promise<ExecutionDetail>;
  /** Steps and parameters of many executions, as far as they are wanted, in the order of the executions. */
  runs(options: {
    readonly executions: readonly Execution[];
    readonly accountOf: (execution: Execution) => AccountId;
    readonly steps: boolean;
    readonly parameters: boolean;
  }): Promise<readonly RunWithSteps[]>;
  /** Own pipelines and those that others share, of all these accounts side by side; who could not be asked is told. */
  pipelines(options: { readonly accounts: readonly WorkAccount[]; readonly grants: boolean }): Promise<{
    readonly seen: readonly SeenPipeline[];
    readonly reaches: readonly AccountReach[];
  }>;
  /** Newest first; the newest `describe` that ended with their end and the useful reason, which AWS does not list. */
  executions(options: {
    readonly accounts: readonly WorkAccount[];
    readonly pipelines: readonly SeenPipeline[];
    readonly limit: number;
    readonly describe: number;
    readonly onListed?: (executions: readonly Execution[]) => void;
  }): Promise<{
    readonly executions: readonly Execution[];
    readonly reaches: readonly AccountReach[];
    /** That ended and are as listed. */
    readonly undescribed: number;
  }>;
  /** Background sessions of the operator's accounts, of one person when `user` (name or id) says so. */
  sessions(options?: SessionsWish): Promise<SessionBoard>;
  /** Where people are looked up. */
  directory(): Promise<Directory>;
  /** Somebody by Identity Center user name or user id. */
  person(user: string): Promise<ContainedPerson>;
  /** Roles that somebody's jobs ran as, those that ended, too, by what was read of CloudTrail. */
  startedAs(userId: string): Promise<readonly Arn[]>;
  /** Apps of Studio, and whether they carry identities. */
  apps(): Promise<Pick<SessionBoard, 'apps' | 'gaps'>>;
  /** What CloudTrail tells of people since a time (ISO 8601). */
  audit(options: {
    readonly user?: string;
    readonly since: string;
    readonly service?: string;
    readonly requests: number;
  }): Promise<{
    readonly calls: readonly AuditedCall[];
    readonly gaps: readonly SessionGap[];
    readonly histories: readonly HistoryReach[];
  }>;
  shareBoard(options: { readonly accounts: readonly WorkAccount[]; readonly verify: boolean }): Promise<{
    readonly rows: readonly ShareRow[];
    readonly reaches: readonly AccountReach[];
  }>;
  /** Shares and Studio domains of these accounts that the manifest does not declare; who could not be asked is told. */
  undeclared(options: { readonly accounts: readonly WorkAccount[]; readonly manifest: Manifest }): Promise<{
    readonly undeclared: readonly UndeclaredThings[];
    readonly reaches: readonly AccountReach[];
  }>;
  /** Invitations that these accounts received, newest first; who could not be asked is told. */
  received(options: { readonly accounts: readonly WorkAccount[] }): Promise<{
    readonly invitations: readonly Invitation[];
    readonly reaches: readonly AccountReach[];
  }>;
}

export interface SessionsWish {
  /** Identity Center user name, or user id; default everybody. */
  readonly user?: string;
  /** Name or ARN of a job. */
  readonly job?: string;
  /** Default: those of `--account`, each in every Region in which it is read. */
  readonly accounts?: readonly WorkAccount[];
  /** Jobs that have ended, too. */
  readonly ended?: boolean;
  /** Who runs what, and nothing of when a job ends by itself: a call less for each. */
  readonly brief?: boolean;
  /** What CloudTrail tells in so many milliseconds is enough for now. */
  readonly withinMs?: number;
  /** What was read before, without asking anybody. */
  readonly cachedOnly?: boolean;
}
