import type { Arn } from '../domain/arn.ts';
import type { Finding, Severity } from '../domain/finding.ts';
import type { Manifest, Suppression } from '../domain/manifest.ts';
import type { Exposure, JsonObject, StackPlan } from '../domain/plan.ts';

/** What a check sees of a plan. */
export interface PlanContext {
  readonly manifest: Manifest;
  readonly plans: readonly StackPlan[];
  readonly exposures: readonly Exposure[];
  readonly facts: PlanFacts;
  /** The plans take down what they hold, on purpose. */
  readonly destroy?: boolean;
}

/** What AWS said about things that a plan touches; what could not be read is missing. */
export interface PlanFacts {
  /** Definitions of the pipelines that are or will be shared, JSON text. */
  readonly definitions: ReadonlyMap<Arn, string>;
  /** What is in the domains that a plan replaces or destroys, by domain id. */
  readonly domains: ReadonlyMap<string, DomainContent>;
}

/** Names of what lives in a Studio domain right now. */
export interface DomainContent {
  readonly apps: readonly string[];
  readonly spaces: readonly string[];
  readonly userProfiles: readonly string[];
}

/** What a check sees of an app that was synthesized. */
export interface SynthContext {
  readonly stacks: readonly { readonly name: string; readonly json: JsonObject }[];
  /** Of the provider that the stacks are pinned to; null when nobody has it. */
  readonly schema: ProviderSchema | null;
}

/** Arguments by type, as `terraform providers schema -json` writes them; types that it does not hold are not judged. */
export interface ProviderSchema {
  readonly resources: Readonly<Record<string, { readonly block: SchemaBlock }>>;
  readonly dataSources: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, { readonly type: unknown }>>;
  readonly block_types?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

/** A file of an app that declares stacks. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a check sees of the findings that somebody wants to let stand. */
export interface SuppressionContext {
  readonly suppressions: readonly JudgedSuppression[];
  /** Ids of every check there is. */
  readonly known: readonly string[];
  /** What was looked at. */
  readonly of: 'manifest' | 'synth' | 'plan' | 'policies';
}

export interface JudgedSuppression extends Suppression {
  /** Its last day is over. */
  readonly expired: boolean;
  /** It holds back a finding; null when the check in question did not look. */
  readonly used: boolean | null;
}

/** One thing a check noticed; what it leaves out is taken from the check. */
export type Hit = Pick<Finding, 'subject' | 'message' | 'at' | 'path'> &
  Partial<Pick<Finding, 'severity' | 'fix' | 'why'>>;

/** One question asked of a manifest, an app or a plan. No hit: all is well, or it does not apply. */
export interface Check {
  /** Kebab-case and stable: reports, filters and suppressions use it. It is the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence for the catalogue: what is reported. */
  readonly summary: string;
  /** What happens otherwise. */
  readonly why: string;
  readonly fix: string;
  /** The page that the check rests on. */
  readonly source: string;
  readonly manifest?: (manifest: Manifest) => readonly Hit[];
  readonly sources?: (files: readonly SourceFile[]) => readonly Hit[];
  readonly synth?: (context: SynthContext) => readonly Hit[];
  readonly plan?: (context: PlanContext) => readonly Hit[];
  readonly suppressions?: (context: SuppressionContext) => readonly Hit[];
}

/** What a check can look at, in the order in which it comes to be. */
export const INPUTS = ['manifest', 'sources', 'synth', 'plan', 'suppressions'] as const satisfies (keyof Check)[];
