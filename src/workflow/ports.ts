import type { CallerIdentity } from '../aws/ports.ts';
import type { AccountId, Arn, Region } from '../domain/arn.ts';
import type { Clock } from '../domain/clock.ts';
import type { DomainCleanUp } from '../domain/domain-clean-up.ts';
import type { Emit } from '../domain/events/index.ts';
import type { DriftSince, RunVerb } from '../domain/events/run-events.ts';
import type { Finding } from '../domain/finding.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { GuardedPolicy } from '../policy/index.ts';
import type { Problem } from '../domain/errors.ts';
import type { Exposure, Json, PlanSummary, StackPlan } from '../domain/plan.ts';
import type { LockHolder, Synthesis, Terraform } from '../terraform/ports.ts';

/** Terraform's provider, served by somebody else (in the sandbox: us). */
export interface ProviderServer {
  /** For the terraform child only, never for `process.env`. */
  readonly env: Readonly<Record<string, string>>;
  /** False once its process ended, by whatever. */
  alive(): boolean;
  /** The provider stays as long as an adopted process lives, even when we are gone. */
  adopt(pid: number): void;
  stop(): Promise<void>;
}

/** What the exposure needs to know of the world besides the plan. */
export interface LiveFacts {
  /** Executions that exist now; null when they cannot be counted. */
  countExecutions(pipelineArn: Arn): Promise<number | null>;
  /** Whether AWS says that there is no such pipeline (asked where its executions could not be counted) or lineage group. */
  isMissing?(arn: Arn): Promise<boolean>;
  /** Live action list of a permission; null when it cannot be read. */
  permissionActions(owner: AccountId, permissionArn: Arn): Promise<readonly string[] | null>;
  /** Name of a Studio domain; null when there is none, or it cannot be read. */
  domainName?(account: AccountId, region: string, domainId: string): Promise<string | null>;
  /** Text of a policy that may hold a containment; null when there is none. Unlike the others it throws when it cannot be read. */
  policyNow?(account: AccountId, policy: GuardedPolicy): Promise<string | null>;
  /** Why a principal is no longer associated, when an invitation that ended tells; null when nothing does. */
  endedInvitation?(owner: AccountId, shareArn: Arn, principal: string): Promise<'expired' | 'rejected' | null>;
}

/** A share that an account owns in AWS, managed or not. */
export interface ExistingShare {
  readonly arn: Arn;
  readonly name: string;
  /** Account ids and ARNs of principals, and ARNs of resources, that are in it or on their way into it. */
  readonly principals: readonly string[];
  readonly resources: readonly Arn[];
}

/** What an account has in a Region that a stack may declare. */
export interface ExistingThings {
  shares(): Promise<readonly ExistingShare[]>;
  /** Shares of other accounts that this one uses. */
  received(): Promise<readonly { readonly arn: Arn; readonly name: string; readonly owner: AccountId }[]>;
  domains(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Names of what lives in a domain. */
  contentOf(
    domainId: string,
  ): Promise<{ readonly userProfiles: readonly string[]; readonly spaces: readonly string[] }>;
  /** Names of the inline policies of a role; null: there is no such role. */
  policiesOf(role: string): Promise<readonly string[] | null>;
}

export interface WorkflowPorts {
  readonly manifest: Manifest;
  /** `.sagelane/runs` beside the manifest. */
  readonly runsDir: string;
  readonly toolVersion: string;
  /** Found (and its version checked) on first need: synth alone needs none. */
  terraform(): Promise<Terraform>;
  synth(): Promise<Synthesis>;
  /** Extra environment of a terraform process that works on that account (credentials, endpoint). */
  accountEnv(account: AccountId): Readonly<Record<string, string>>;
  /** Undefined: the genuine provider is installed by init. Started once per run. */
  readonly provider?: () => Promise<ProviderServer>;
  /** Why a stack that could not be planned is no failure of this run, or null: it is one. */
  readonly whySkipped?: (problems: readonly Problem[]) => string | null;
  caller(account: AccountId): Promise<CallerIdentity>;
  readonly facts: LiveFacts;
  /** Loads what the caller or the facts are asked with. */
  readonly warm?: (what: 'caller' | 'facts') => Promise<void>;
  /** Policy over a plan; the manifest's own findings come with `check`. */
  readonly checkPlan: (
    plans: readonly StackPlan[],
    exposures: readonly Exposure[],
    run?: { readonly destroy: boolean },
  ) => readonly Finding[] | Promise<readonly Finding[]>;
  /** What exists under the names that stacks declare; asked only by a run that imports. */
  readonly existing?: (account: AccountId, region: Region) => Promise<ExistingThings>;
  /** Policies of the user's own; throws when they cannot be evaluated. */
  readonly policies?: (directories: readonly string[]) => PolicyGate;
  /** The command line of a verb with the flags of this one, to be shown. */
  readonly asCommand?: (words: readonly string[]) => string;
  readonly emit: Emit;
  readonly clock: Clock;
  /** Sortable and unique, for example `20261121T201134Z-7f3a`. */
  newRunId(): string;
}

/** What a policy of the user's own sees of a run: the document of `plan --format json`, with values masked. */
export interface PolicyInput extends Pick<
  PlannedRun,
  'run' | 'plans' | 'failed' | 'exposures' | 'findings' | 'summary'
> {
  readonly destroy: boolean;
  readonly deferred: Readonly<Record<string, readonly string[]>>;
}

export type PolicyGate = (input: PolicyInput) => Promise<readonly Finding[]>;

export interface StackSelection {
  /** Names or `*` globs; empty: all. */
  readonly stacks: readonly string[];
  /** Names or `*` globs of stacks to leave out. */
  readonly exclude?: readonly string[];
  /** Only stacks that work in one of these; absent: in any. */
  readonly accounts?: readonly AccountId[];
  /** Aborted by the first interrupt. */
  readonly signal?: AbortSignal;
}

export interface PlanOptions extends StackSelection {
  readonly destroy?: boolean;
  /** Names of Studio domains that a destroy may delete though they were there before; others are only forgotten. */
  readonly destroyDomains?: readonly string[];
  /** Addresses, `STACK:ADDRESS` or construct paths; only these and what they need are planned. Absent or empty: all. */
  readonly targets?: readonly string[];
  /** Where the bundle goes; default `RUNSDIR/RUN/`. */
  readonly out?: string;
  /** Takes declared things that exist already, and are in no state, into the state. */
  readonly importing?: boolean;
  /** Folders of Rego policies besides those of the manifest; their findings join the others. */
  readonly policies?: readonly string[];
  /** Binds another role's ARN for the apply, for CI that plans read-only. */
  readonly applyAs?: Arn;
}

export interface PlannedRun {
  readonly run: string;
  readonly bundle: string;
  readonly plans: readonly StackPlan[];
  /** Stack → the stacks it waits for. */
  readonly deferred: ReadonlyMap<string, readonly string[]>;
  readonly failed: readonly string[];
  readonly exposures: readonly Exposure[];
  readonly findings: readonly Finding[];
  readonly summary: PlanSummary;
  /** Of a destroy: where something may have to be ended before Terraform can delete. */
  readonly cleanUps: readonly DomainCleanUp[];
  /** Anything to do, deferred stacks included. */
  readonly changes: boolean;
}

/** What a bundle would do, for whoever is asked to agree to it. */
export interface BundleReview extends Pick<
  PlannedRun,
  'run' | 'deferred' | 'exposures' | 'findings' | 'summary' | 'cleanUps'
> {
  /** Names of Studio domains that it replaces or destroys. */
  readonly domains: readonly string[];
}

export interface AppliedRun {
  readonly run: string;
  readonly applied: readonly string[];
  readonly deferred: readonly string[];
  readonly failed: readonly string[];
  readonly interrupted: boolean;
  readonly summary: PlanSummary;
}

export interface DriftedRun {
  readonly run: string;
  /** Stacks with drift or with a plan that is not empty. */
  readonly drifted: readonly string[];
  /** Stacks that could not be looked at. */
  readonly failed: readonly string[];
  readonly plans: readonly StackPlan[];
}

/** One attribute of a plan, in clear. */
export interface Revealed {
  readonly stack: string;
  readonly address: string;
  readonly attribute: string;
  readonly before: Json;
  readonly after: Json;
  /** False: what it becomes is known after the apply. */
  readonly known: boolean;
}

/** How an apply that somebody attached to went on. */
export interface AttachedRun {
  readonly run: string;
  readonly verb: RunVerb;
  /** `cut`: its processes ended without saying so; `left`: it goes on without whoever was attached. */
  readonly status: 'finished' | 'cut' | 'left';
  readonly applied: readonly string[];
  readonly deferred: readonly string[];
  readonly failed: readonly string[];
  readonly interrupted: boolean;
}

/** What an apply or destroy did not get done. */
export interface LeftOver {
  readonly run: string;
  readonly verb: 'apply' | 'destroy';
  /** It is still worked on. */
  readonly going: boolean;
  readonly failed: readonly string[];
  /** Not begun, or begun and cut. */
  readonly stopped: readonly string[];
  /** Waited for what the others were to create. */
  readonly deferred: readonly string[];
  readonly done: readonly string[];
}

/** Whoever holds the lock of a stack's state. */
export interface HeldLock extends LockHolder {
  readonly stack: string;
}

export interface DriftHistory {
  /** When drift was last looked for, ISO 8601; null: never in this folder. */
  readonly looked: string | null;
  readonly drifting: readonly DriftSince[];
}

export interface Workflow {
  synth(): Promise<Synthesis>;
  plan(options: PlanOptions): Promise<PlannedRun>;
  /** Reads a bundle that can still be applied, or says why there is none; whether it still holds is found out by `apply`. */
  review(bundle: string): Promise<BundleReview>;
  /** One value of a bundle's plan as it is; for a command that journals who asked. */
  reveal(bundle: string, reference: string): Promise<Revealed>;
  /** Applies exactly what the bundle holds; refuses, naming the difference, when anything it binds no longer holds. */
  apply(
    bundle: string,
    options: {
      /** Aborted: terraform gets one SIGINT and is awaited; no other stack is begun. */
      readonly signal?: AbortSignal;
      /** Aborted: terraform gets a second SIGINT, on which it gives up what it has not saved. */
      readonly force?: AbortSignal;
      /** Called once the bundle was found to hold and before Terraform begins, with what the plan files themselves say. */
      readonly beforehand?: (cleanUps: readonly DomainCleanUp[]) => Promise<void>;
    },
  ): Promise<AppliedRun>;
  drift(options: StackSelection): Promise<DriftedRun>;
  /** Of all drift runs of this folder. */
  driftHistory(): Promise<DriftHistory>;
  /** Tells an apply that runs (or ran) from its beginning, until it is over or the signal is aborted. */
  attach(options: { readonly run?: string; readonly signal?: AbortSignal }): Promise<AttachedRun>;
  /** Of that run, else of the last apply or destroy; undefined when there is none. */
  leftOver(run?: string): Promise<LeftOver | undefined>;
  /** Null when nobody holds it. Refuses while a run of this folder works on the stack. */
  lockOf(stack: string): Promise<HeldLock | null>;
  /** Takes that lock away, and no other. */
  unlock(lock: HeldLock): Promise<void>;
  /** Tells (`run.found-cut`) of runs that ended without saying so, once each; called before plan and apply. */
  reportCutRuns(): Promise<void>;
}
