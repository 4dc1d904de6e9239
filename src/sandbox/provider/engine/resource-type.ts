import type { Clock } from '../../../domain/clock.ts';
import type { Clients } from '../aws/clients.ts';
import type { Fields } from '../values/value.ts';
import type { ProviderFault } from './fault.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** What the lifecycle of one resource is given. */
export interface ResourceContext {
  /** The provider block's account, 12 digits. */
  readonly account: string;
  /** The resource's own region, else the provider block's. */
  readonly region: string;
  /** The SDK's clients for that account and region. */
  readonly clients: Clients;
  readonly settings: ProviderSettings;
  /** Whether the state to read is what an import id says, and nothing more. */
  readonly imported?: boolean;
  readonly clock: Clock;
  /** Aborted when terraform is interrupted. */
  readonly signal: AbortSignal;
  /** `timeouts { create = "5m" }` in milliseconds, else the given default. */
  timeout(of: 'create' | 'update' | 'delete', defaultMs: number): number;
  /** Sortable and unique: for generated names and idempotency tokens. */
  uniqueId(): string;
}

export interface CreateContext extends ResourceContext {
  /** Says what exists by now; when the rest fails, Terraform keeps it as tainted instead of losing it. */
  record(identity: Fields): void;
}

/**
 * One Terraform resource type: its AWS calls. The engine does the rest from the schema: planning, defaults, tags, regions,
 * replacement, and merging what `read` answers over what was there.
 */
export interface ResourceType {
  readonly type: string;
  /** Which half of the genuine provider it lives in: SDKv2 types plan by the legacy type system's looser rules. */
  readonly framework: 'sdk-v2' | 'plugin-framework';
  /** Texts that mean the same though they differ (policies, in JSON), null being empty: no diff then. */
  readonly equivalent?: Readonly<Record<string, (left: string, right: string) => boolean>>;
  /** Blocks, by dotted path, that keep what AWS has when the configuration holds none. */
  readonly computedBlocks?: readonly string[];
  /** Computed attributes that an update changes: known after apply whenever there is one. */
  readonly relearned?: readonly string[];
  /** What the schema cannot check; the configuration may hold unknowns. */
  readonly validate?: (config: Fields) => readonly ProviderFault[];
  /** Makes it, and records its `id` as soon as there is one. The engine reads it afterwards. */
  create(planned: Fields, context: CreateContext): Promise<void>;
  /** What AWS has, as far as it tells; null when it is gone. `state` holds at least `id`. */
  read(state: Fields, context: ResourceContext): Promise<Fields | null>;
  /** Absent: every change replaces. */
  readonly update?: (planned: Fields, prior: Fields, context: ResourceContext) => Promise<void>;
  /** Gone already is fine. */
  delete(prior: Fields, context: ResourceContext): Promise<void>;
  /** What an import id says besides `id`; default nothing. Throws a fault when the id has the wrong shape. */
  readonly importId?: (id: string) => Fields;
}

export interface DataSourceType {
  readonly type: string;
  /** The computed attributes; the engine adds the configuration. */
  read(config: Fields, context: ResourceContext): Promise<Fields>;
}
