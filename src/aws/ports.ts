import type { AccountId, Arn, Region } from '../domain/arn.ts';
import type { ContainmentReaders, ContainmentWriterOptions, ContainmentWriters } from './containment/ports.ts';
import type { Execution, ExecutionStep, Pipeline, PipelineParameter, SelectiveExecution } from '../domain/execution.ts';
import type { EntityFacts, LineageEdge, LineageKind, ListedEntity } from '../domain/lineage/entity.ts';
import type { OneWay } from '../domain/lineage/graph.ts';
import type { SessionJob } from '../domain/sessions/background-session.ts';
import type { PersonalApp } from '../domain/sessions/personal-app.ts';
import type { TrailEvent } from '../domain/sessions/trail-event.ts';
import type { Invitation } from '../domain/share.ts';
import type { StudioApp, StudioDomain } from '../domain/studio-content.ts';

/** How to reach one account. Without profile and role: the default credential chain. */
export interface AccountAccess {
  readonly id: AccountId;
  readonly region: Region;
  readonly profile?: string;
  readonly assumeRole?: Arn;
  /** In the sandbox: whose administrator takes the role; absent: the account's own acts, whatever role is named. */
  readonly takenBy?: AccountId;
}

export interface CallerIdentity {
  readonly account: AccountId;
  /** Role or user ARN, without the session name of an assumed role. */
  readonly arn: Arn;
}

/** The product's AWS: readers for everybody, writers for commands only. Clients are made on first use and shared. */
export interface Aws {
  readers(account: AccountId, region?: Region): AccountReaders;
  writers(account: AccountId, region?: Region): AccountWriters;
  /** The caller of the default credential chain: what `--account` falls back to without a manifest. */
  defaultCaller(): Promise<CallerIdentity>;
  /** From here on every account is reached through its role of that name. */
  become(role: string): void;
  readonly known: KnownFacts;
  close(): void;
}

/** What was read before: it saves asking again for what does not change, and is there before AWS has answered. */
export interface KnownFacts {
  /** With when it was read, ISO 8601; undefined: never, or too long ago. */
  get<T>(key: string): Promise<{ readonly value: T; readonly at: string } | undefined>;
  put(key: string, value: unknown): void;
  /** Writes what was put. */
  keep(): Promise<void>;
}

export interface AccountReaders {
  readonly account: AccountId;
  readonly region: Region;
  identity(): Promise<CallerIdentity>;
  readonly shares: ShareReaders;
  readonly pipelines: PipelineReaders;
  readonly feed: FeedReaders;
  readonly domains: DomainReaders;
  readonly lineage: LineageReaders;
  readonly policies: PolicyReaders;
  readonly trail: TrailReaders;
  readonly people: PeopleReaders;
  readonly jobs: JobReaders;
  readonly studios: StudioReaders;
  readonly containment: ContainmentReaders;
}

export interface AccountWriters {
  readonly shares: ShareWriters;
  readonly executions: ExecutionWriters;
  readonly studio: StudioWriters;
  containment(options?: ContainmentWriterOptions): ContainmentWriters;
  readonly lineage: LineageWriters;
}

export interface OwnedShare {
  readonly arn: Arn;
  readonly name: string;
  readonly owner: AccountId;
  readonly status: string;
  readonly permissionArns: readonly Arn[];
  /** ISO 8601. */
  readonly createdAt: string;
  readonly allowExternalPrincipals: boolean;
  /** An account that leaves the organization keeps the access. */
  readonly retainSharing: boolean;
  /** RAM made it of a resource's own policy: nobody can change it as a share. */
  readonly fromPolicy: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

export interface ShareAssociation {
  readonly shareArn: Arn;
  /** Account id or ARN of a principal, or ARN of a resource. */
  readonly entity: string;
  readonly kind: 'PRINCIPAL' | 'RESOURCE';
  /** RAM's status, or text newer than this program. */
  readonly status: string;
  readonly statusMessage: string | null;
  readonly external: boolean | null;
  /** ISO 8601. */
  readonly changedAt: string | null;
}

/** RAM, all pages read. Every method throws SagelaneError with the code of docs/errors.md. */
export interface ShareReaders {
  /** Shares this account owns and that are not deleted. */
  owned(): Promise<readonly OwnedShare[]>;
  /** Shares of other accounts that this one can use (accepted, or by organization). */
  received(): Promise<readonly OwnedShare[]>;
  associations(shareArn: Arn): Promise<readonly ShareAssociation[]>;
  /** Received invitations; RAM lists no sent ones. */
  invitations(): Promise<readonly Invitation[]>;
  /** The action list of a managed permission, live (`GetPermission`). */
  permissionActions(permissionArn: Arn): Promise<readonly string[]>;
  /** ARNs of pipelines that other accounts share with this one (`ListResources`, OTHER-ACCOUNTS), with the share they come by. */
  sharedPipelines(): Promise<readonly { readonly arn: Arn; readonly shareArn: Arn }[]>;
}

export interface ShareWriters {
  accept(invitationArn: Arn): Promise<Invitation>;
  reject(invitationArn: Arn): Promise<Invitation>;
  /** Disassociates and associates the principal again: a new invitation. */
  reinvite(shareArn: Arn, principal: string): Promise<void>;
}

/** A queue into which EventBridge puts what happens. */
export interface FeedReaders {
  /** Waits up to 20 seconds for messages, takes them out, and answers their texts. */
  take(queueUrl: string): Promise<readonly string[]>;
}

export interface PipelineReaders {
  /** Pipelines of this account. */
  own(): Promise<readonly Pipeline[]>;
  /** The newest hundred of them: one call, whatever there is. */
  newest(): Promise<readonly Pipeline[]>;
  describe(pipelineArn: Arn): Promise<PipelineDescription>;
  /**
   * Newest first. AWS lists neither the end nor the useful reason of an execution: with a `limit` of at most 100 those
   * that ended are described one by one, unless told otherwise; without it both stay as listed.
   */
  executions(
    pipelineArn: Arn,
    options?: { readonly limit?: number; readonly describe?: boolean },
  ): Promise<readonly Execution[]>;
  /** How many executions there are, counting at most `limit` (default 1000). */
  countExecutions(pipelineArn: Arn, limit?: number): Promise<number>;
  execution(executionArn: Arn): Promise<Execution>;
  /** In the order they started. */
  steps(executionArn: Arn): Promise<readonly ExecutionStep[]>;
  parameters(executionArn: Arn): Promise<readonly PipelineParameter[]>;
  /** The definition as of that execution, JSON text. */
  definitionOf(executionArn: Arn): Promise<string>;
}

/** How a Studio domain is made that exists. */
export interface ExistingDomain {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly authMode: string;
  readonly vpc: string;
  readonly subnets: readonly string[];
  /** Of its users, by default. */
  readonly executionRole: Arn | null;
  readonly trustedIdentityPropagation: boolean;
}

/** Texts of policies that may hold a containment; null when there is no such policy. */
export interface PolicyReaders {
  /** Of Organizations, by id. */
  organization(policyId: string): Promise<string | null>;
  /** Inline in a role. */
  inRole(role: string, name: string): Promise<string | null>;
}

export interface LineageReaders {
  /** The group exists only after the first lineage entity of the account in the Region. */
  hasGroup(name: string): Promise<boolean>;
  /** What this account may see from there, that way; all pages, nothing twice. */
  query(wish: LineageQuery): Promise<QueriedLineage>;
  /** By ARN, of another account's too. */
  describe(entityArn: Arn): Promise<EntityFacts>;
  /** The pipeline execution whose step ran a job of this account, by the job's tag. */
  executionOf(jobArn: Arn): Promise<Arn | null>;
  /** Entities of this account, newest first; AWS lists no other account's. */
  own(
    kind: LineageKind,
    wish?: { readonly source?: string; readonly limit?: number },
  ): Promise<readonly ListedEntity[]>;
  /** Where the data of a model of this account lies: S3 URIs, or ARNs of model packages. */
  modelData(modelArn: Arn): Promise<readonly string[]>;
  /** The S3 URIs of what a training job of this account made. */
  jobOutputs(jobArn: Arn): Promise<readonly string[]>;
  /** ARNs of the lineage groups that `ListLineageGroups` answers. */
  groups(): Promise<readonly Arn[]>;
  /** Its resource policy, as text; null when it has none. */
  groupPolicy(nameOrArn: string): Promise<string | null>;
  /** Groups that others share with this account (RAM), and the share each comes by. */
  sharedGroups(): Promise<readonly { readonly arn: Arn; readonly shareArn: Arn }[]>;
}

export interface LineageQuery {
  readonly start: Arn;
  readonly way: OneWay;
  /** 1 to 10. */
  readonly depth: number;
}

export interface QueriedLineage {
  readonly vertices: readonly { readonly arn: Arn; readonly type: string | null }[];
  /** Those with an end that this account may not see are among them, where AWS tells of them. */
  readonly edges: readonly LineageEdge[];
  readonly calls: number;
}

export interface LineageWriters {
  associate(edge: LineageEdge): Promise<void>;
  disassociate(edge: Pick<LineageEdge, 'source' | 'destination'>): Promise<void>;
}

/** Studio domains. */
export interface DomainReaders {
  /** Those of the account in the Region, described one by one. */
  all(): Promise<readonly ExistingDomain[]>;
  /** Names of what lives in one: apps as `OWNER/APP`, those that are gone or failed left out. */
  content(domainId: string): Promise<{
    readonly apps: readonly string[];
    readonly spaces: readonly string[];
    readonly userProfiles: readonly string[];
  }>;
  /** The domain and all that lives in it; null when there is none of that id. */
  live(domainId: string): Promise<StudioDomain | null>;
}

/** What CloudTrail tells of people and of ourselves. */
export interface TrailReaders {
  /** Newest first. Reads what the cache does not hold yet, and keeps it there; a reading that is cut goes on from where it was. */
  history(wish: TrailWish): Promise<TrailHistory>;
}

export interface TrailWish {
  /** LookupEvents takes one attribute, so each is asked for on its own. */
  readonly lookups: readonly TrailLookup[];
  /** ISO 8601; LookupEvents goes back 90 days. */
  readonly from: string;
  /** Answers what the cache holds and asks nobody. */
  readonly cachedOnly?: boolean;
  /** A trail's bucket, read first: it costs no requests of LookupEvents, and has data events too. */
  readonly bucket?: TrailBucket;
  /** The most requests that are spent; what is left is read the next time. */
  readonly mostRequests?: number;
  readonly signal?: AbortSignal;
  readonly progress?: (reached: { readonly requests: number; readonly events: number; readonly to: string }) => void;
}

export interface TrailBucket {
  readonly name: string;
  /** Whose credentials read it, and where it is. */
  readonly account: AccountId;
  readonly region: Region;
  /** Of an organization's trail, whose keys name it. */
  readonly organization: string | null;
}

/** `all`: every management event of the time, which may be many. */
export type TrailLookup =
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'source'; readonly value: string }
  | { readonly kind: 'all' };

export interface TrailHistory {
  /** Those that name a person, and those of our own that changed something; newest first. */
  readonly events: readonly TrailEvent[];
  /** `LookupEvents`, `s3://BUCKET`, or both. */
  readonly source: string;
  /** ISO 8601: back to then everything is known. */
  readonly from: string;
  /** ISO 8601; null when nothing was ever read. */
  readonly readAt: string | null;
  /** What one should know about the cache: that it was damaged, that it cannot be written. */
  readonly notes: readonly string[];
}

/** IAM Identity Center, asked in the account that owns it, or the one that it is delegated to. */
export interface PeopleReaders {
  instances(): Promise<readonly IdentityInstance[]>;
  /** Null when nobody has that user name. */
  userNamed(identityStoreId: string, userName: string): Promise<IdentityUser | null>;
  /** Null when nobody has that id (any more). */
  user(identityStoreId: string, userId: string): Promise<IdentityUser | null>;
  groupsOf(identityStoreId: string, userId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Whether the application lets people begin background sessions; `ENABLED`, `DISABLED` or newer. */
  backgroundSessionsOf(applicationArn: Arn): Promise<string>;
}

export interface IdentityInstance {
  readonly arn: Arn;
  readonly identityStoreId: string;
  readonly owner: AccountId;
  readonly status: string;
}

export interface IdentityUser {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string | null;
  /** `ENABLED`, `DISABLED`, or null when AWS does not say. */
  readonly status: string | null;
}

/** Training and processing jobs. */
export interface JobReaders {
  /** ARNs of those that run or are stopping. */
  running(kind: 'training' | 'processing'): Promise<readonly Arn[]>;
  /** Null when there is none (any more). */
  describe(jobArn: Arn): Promise<DescribedJob | null>;
}

export interface DescribedJob extends SessionJob {
  readonly role: Arn | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
}

/** Who works in the Studio domains of the account. */
export interface StudioReaders {
  all(): Promise<readonly StudioOfPeople[]>;
  /** Null when there is none (any more). */
  app(domainId: string, app: Pick<StudioApp, 'name' | 'type' | 'space' | 'userProfile'>): Promise<LiveApp | null>;
}

export interface LiveApp {
  readonly status: string;
  readonly failureReason: string | null;
  readonly effective: string | null;
  /** What it was made with, to make it the same again. */
  readonly machine: AppMachine;
}

export interface AppMachine {
  readonly instanceType: string | null;
  readonly image: Arn | null;
  readonly imageVersion: Arn | null;
  readonly lifecycleConfig: Arn | null;
}

export interface StudioOfPeople {
  readonly domainId: string;
  readonly domain: string;
  /** Of Identity Center; null for a domain with IAM sign-in. */
  readonly application: Arn | null;
  /** Whether trusted identity propagation is on. */
  readonly propagates: boolean;
  /** Names of profiles, and whose they are. */
  readonly profiles: readonly { readonly name: string; readonly userName: string | null }[];
  /** Those that are not gone. */
  readonly apps: readonly PersonalApp[];
}

/** Each only begins: SageMaker makes and deletes in its own time. What is gone already is no error. */
export interface StudioWriters {
  createApp(
    domainId: string,
    app: Pick<StudioApp, 'name' | 'type' | 'space' | 'userProfile'>,
    machine: AppMachine,
  ): Promise<void>;
  deleteApp(domainId: string, app: StudioApp): Promise<void>;
  deleteSpace(domainId: string, space: string): Promise<void>;
  deleteUserProfile(domainId: string, userProfile: string): Promise<void>;
}

export interface PipelineDescription extends Pipeline {
  readonly displayName: string | null;
  readonly status: string;
  readonly roleArn: Arn | null;
  /** The definition, JSON text. */
  readonly definition: string;
  /** Declared parameters with their defaults. */
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly default: string | null }[];
  /** Step names in definition order. */
  readonly steps: readonly string[];
}

export interface ExecutionWriters {
  start(pipelineArn: Arn, options?: StartOptions): Promise<Arn>;
  stop(executionArn: Arn): Promise<void>;
  retry(executionArn: Arn): Promise<void>;
}

export interface StartOptions {
  readonly parameters?: readonly PipelineParameter[];
  readonly displayName?: string;
  readonly description?: string;
  /** Runs these steps alone, with what an earlier execution made before them. */
  readonly selective?: SelectiveExecution;
  /** Overrides the pipeline's own for this execution. */
  readonly mostStepsAtOnce?: number;
  /** Of the pipeline; default the newest. */
  readonly version?: number;
}
