import type { AccountId, Arn, Region } from './arn.ts';
import type { SourcePoint } from './errors.ts';
import type { EventFeedDeclaration } from './event-feed.ts';
import type { AuditDeclaration, GuardrailsDeclaration, OnCallDeclaration } from './guardrail.ts';
import type { IdentityCenter } from './identity-center.ts';
import type { ShareableKind } from './shareables/index.ts';
import type { StudioDeclaration } from './studio.ts';

/** The declared file, resolved: aliases looked up, defaults filled in, every part with its place in the file. */
export interface Manifest {
  /** Absolute path. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  /** Default for every account. */
  readonly region: Region;
  /** `o-…`: shares inside it need no invitation. */
  readonly organization?: string;
  readonly backend: Backend;
  readonly accounts: readonly Account[];
  readonly shares: readonly ShareDeclaration[];
  readonly consumerRoles: readonly ConsumerRoleDeclaration[];
  readonly identityCenter?: IdentityCenter;
  readonly studios: readonly StudioDeclaration[];
  readonly guardrails?: GuardrailsDeclaration;
  readonly audit?: AuditDeclaration;
  readonly onCall?: OnCallDeclaration;
  readonly eventFeeds?: readonly EventFeedDeclaration[];
  readonly policy?: PolicyDeclaration;
  readonly suppressions: readonly Suppression[];
}

/** Policies of the user's own, which every plan is held against. */
export interface PolicyDeclaration {
  /** Absolute path of a folder of Rego files. */
  readonly rego: string;
}

export type Backend =
  | ({ readonly kind: 'local' } & InWorkspace)
  | ({ readonly kind: 's3'; readonly bucket: string; readonly region: Region; readonly prefix?: string } & InWorkspace)
  | HttpBackend
  | CloudBackend;

/** Terraform's named workspace, in which every stack has a state of its own; absent: `default`. */
interface InWorkspace {
  readonly workspace?: string;
}

/** The workspace that Terraform is to work in; undefined where it is not chosen by name. */
export const workspaceOf = (backend: Backend): string | undefined =>
  backend.kind === 'local' || backend.kind === 's3' ? backend.workspace : undefined;

/** A server of the HTTP backend's protocol; `{stack}` in an address stands for the stack's name. */
interface HttpBackend {
  readonly kind: 'http';
  readonly address: string;
  readonly lockAddress?: string;
  readonly unlockAddress?: string;
}

/** HCP Terraform or Terraform Enterprise: the workspace `PREFIXSTACK` of each stack. */
interface CloudBackend {
  readonly kind: 'cloud';
  readonly organization: string;
  readonly hostname?: string;
  readonly workspacePrefix?: string;
}

export interface Account {
  readonly alias: string;
  readonly id: AccountId;
  /** Where what is declared of it lives. */
  readonly region: Region;
  /** Where what runs and is shared is read besides. */
  readonly regions?: readonly Region[];
  /** Named profile of the shared AWS config. */
  readonly profile?: string;
  /** Role that Sagelane and Terraform assume in this account. */
  readonly assumeRole?: Arn;
  /** The TUI opens read-only here. */
  readonly protect: boolean;
  readonly at?: SourcePoint;
}

export type ShareDeclaration = PipelineShareDeclaration | ResourceShareDeclaration;

interface DeclaredShare {
  readonly name: string;
  /** Alias of the account that owns what is shared. */
  readonly owner: string;
  readonly principals: readonly Principal[];
  readonly acceptance: Acceptance;
  /** An account that leaves the organization keeps the access; fixed when the share is created. */
  readonly retainSharing?: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly at?: SourcePoint;
}

export interface PipelineShareDeclaration extends DeclaredShare {
  readonly kind: 'pipeline';
  /** Pipeline ARNs in the owner's account and Region. */
  readonly pipelines: readonly Arn[];
  readonly permission: SharePermission;
}

/** A share of anything else that is shareable; `lineage` is all lineage of the account. */
export interface ResourceShareDeclaration extends DeclaredShare {
  readonly kind: Exclude<ShareableKind, 'pipeline'>;
  /** ARNs of that kind in the owner's account and Region. */
  readonly resources: readonly Arn[];
  /** Absent: RAM attaches the default permission of the type. */
  readonly permission?: Arn;
}

/** What a share declares to share, whatever it is. */
export const resourcesOfShare = (share: ShareDeclaration): readonly Arn[] =>
  share.kind === 'pipeline' ? share.pipelines : share.resources;

/** Who it is shared with. */
export interface Principal {
  readonly kind: 'account' | 'organization' | 'organizational-unit' | 'role' | 'user';
  /** Account id or ARN, as RAM takes it. */
  readonly value: string;
  /** The manifest's alias, when it is one of its accounts. */
  readonly alias?: string;
}

/** `read`, `execute`, or the ARN of a customer-managed permission. */
export type SharePermission = 'read' | 'execute' | Arn;

/** Who accepts the invitation: a person, Terraform in the consumer's account, or nobody because the organization shares. */
export type Acceptance = 'operator' | 'terraform' | 'organization';

/** A role of a consumer account with the identity policy that uses what is shared; the share alone lets no role in. */
export interface ConsumerRoleDeclaration {
  readonly name: string;
  /** Alias of the consumer account. */
  readonly account: string;
  /** Names of shares of this file whose principals include the account. */
  readonly shares: readonly string[];
  /** ARNs of who may assume the role; empty when `existing`. */
  readonly trustedBy: readonly Arn[];
  /** The role exists: it is only given the policy. */
  readonly existing: boolean;
  readonly at?: SourcePoint;
}

/** Somebody has read a finding and says why it may stand. */
export interface Suppression {
  /** Id of the check. */
  readonly check: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it counts. */
  readonly until?: string;
  /** Which part of the file it stands in. */
  readonly part:
    'file' | 'account' | 'share' | 'studio' | 'eventFeed' | 'identityCenter' | 'guardrails' | 'audit' | 'onCall';
  /** Name of the share or studio, alias of the account or of that of the feed; null where there is only one such part. */
  readonly subject: string | null;
  readonly at?: SourcePoint;
}
