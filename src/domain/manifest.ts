import type { AccountId, Arn, Region } from './arn.ts';
import type { SourcePoint } from './errors.ts';

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
  readonly shares: readonly PipelineShareDeclaration[];
}

export type Backend =
  | { readonly kind: 'local' }
  | { readonly kind: 's3'; readonly bucket: string; readonly region: Region; readonly prefix?: string };

export interface Account {
  readonly alias: string;
  readonly id: AccountId;
  readonly region: Region;
  /** Named profile of the shared AWS config. */
  readonly profile?: string;
  /** Role that Sagelane and Terraform assume in this account. */
  readonly assumeRole?: Arn;
  /** The TUI opens read-only here. */
  readonly protect: boolean;
  readonly at?: SourcePoint;
}

export interface PipelineShareDeclaration {
  readonly kind: 'pipeline';
  readonly name: string;
  /** Alias of the account that owns the pipelines. */
  readonly owner: string;
  /** Pipeline ARNs in the owner's account and Region. */
  readonly pipelines: readonly Arn[];
  readonly principals: readonly Principal[];
  readonly permission: SharePermission;
  readonly acceptance: Acceptance;
  readonly tags: Readonly<Record<string, string>>;
  readonly at?: SourcePoint;
}

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
