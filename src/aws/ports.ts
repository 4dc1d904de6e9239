import type { AccountId, Arn, Region } from '../domain/arn.ts';
import type { ContainmentReaders, ContainmentWriterOptions, ContainmentWriters } from './containment/ports.ts';
import type { TrailReaders } from './cloudtrail/ports.ts';
import type { PeopleReaders } from './identity/ports.ts';
import type { LineageReaders, LineageWriters } from './lineage/ports.ts';
import type { ShareReaders, ShareWriters } from './ram/ports.ts';
import type { JobReaders } from './sagemaker/job-ports.ts';
import type { PipelineReaders, ExecutionWriters } from './sagemaker/pipeline-ports.ts';
import type { DomainReaders, StudioReaders, StudioWriters } from './sagemaker/studio-ports.ts';
import type { FeedReaders } from './sqs/ports.ts';

export type { TrailBucket, TrailHistory, TrailWish } from './cloudtrail/ports.ts';
export type { IdentityUser, PeopleReaders } from './identity/ports.ts';
export type { QueriedLineage } from './lineage/ports.ts';
export type { OwnedShare, ShareAssociation } from './ram/ports.ts';
export type { DescribedJob } from './sagemaker/job-ports.ts';
export type { ExistingDomain, LiveApp, StudioOfPeople } from './sagemaker/studio-ports.ts';

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
  /** Whether questions to the account wait because we have asked it enough for the moment. */
  isHeldBack(account: AccountId): boolean;
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

/** Texts of policies that may hold a containment; null when there is no such policy. */
export interface PolicyReaders {
  /** Of Organizations, by id. */
  organization(policyId: string): Promise<string | null>;
  /** Inline in a role. */
  inRole(role: string, name: string): Promise<string | null>;
  /** Names of those that are inline in a role; null: there is no such role. */
  namesInRole(role: string): Promise<readonly string[] | null>;
}
