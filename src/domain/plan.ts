import type { AccountId, Arn, Region } from './arn.ts';
import type { Principal } from './manifest.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export type ChangeAction = 'no-op' | 'create' | 'read' | 'update' | 'replace' | 'delete' | 'forget';

/** One resource of a plan, read from `terraform show -json`. */
export interface PlannedChange {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly action: ChangeAction;
  /** Terraform brings an existing object under management with this change. */
  readonly importing?: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  /** Same shape as `after`; `true` where the value is known after apply. */
  readonly afterUnknown: Json;
  readonly beforeSensitive: Json;
  readonly afterSensitive: Json;
  /** Attributes that force the replacement, dotted. */
  readonly replacePaths: readonly string[];
  /** Terraform's `action_reason`. */
  readonly reason?: string;
  /** Path of the CDKTF construct that declared it, from the synthesized JSON. */
  readonly constructPath?: string;
}

export interface PlanSummary {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly delete: number;
  /** Existing things that are brought under management, whatever else is done to them; absent when there are none. */
  readonly import?: number;
}

/** One stack's plan: what would change, and what changed outside Terraform. */
export interface StackPlan {
  readonly stack: string;
  readonly account: AccountId;
  readonly region: Region;
  readonly summary: PlanSummary;
  /** Everything but `no-op`, and what is imported even so; riskiest first. */
  readonly changes: readonly PlannedChange[];
  /** The `no-op` ones: who keeps access, and which share a deleted association belonged to, are read from them. */
  readonly unchanged?: readonly PlannedChange[];
  /** What AWS has and the state does not (`resource_drift`). */
  readonly drift: readonly PlannedChange[];
  /** Names of outputs that change. */
  readonly changedOutputs: readonly string[];
}

/** Who gains or loses what, before anybody approves. */
export interface Exposure {
  readonly change: 'gains' | 'loses' | 'keeps';
  readonly principal: Principal;
  readonly owner: AccountId;
  readonly ownerAlias?: string;
  readonly share: string;
  readonly stack: string;
  /** `read`, `execute`, or the name of a customer-managed permission. */
  readonly permission: string;
  readonly actions: readonly string[];
  readonly resources: readonly Arn[];
  /** Those of `resources` that AWS says do not exist; absent when there are none. */
  readonly missing?: readonly Arn[];
  /** Executions that exist now and come along, counted live; null when nobody could count them. Shown, never compared. */
  readonly executions: number | null;
  /** Whose compute the principal may use. */
  readonly compute: 'owner' | 'none';
  /** Where the principal is, seen from the owner's organization; absent in bundles of before it was told. */
  readonly organization?: 'inside' | 'outside' | 'unknown';
}
