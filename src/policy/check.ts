import type { Finding, Severity } from '../domain/finding.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Exposure, StackPlan } from '../domain/plan.ts';

/** What a check sees of a plan. */
export interface PlanContext {
  readonly plans: readonly StackPlan[];
  readonly exposures: readonly Exposure[];
}

/** One thing a check noticed; what it leaves out is taken from the check. */
export type Hit = Pick<Finding, 'subject' | 'message' | 'at'> & Partial<Pick<Finding, 'severity' | 'fix' | 'why'>>;

/** One question asked of a manifest, of a plan, or of both. No hit: all is well, or it does not apply. */
export interface Check {
  /** Kebab-case and stable: reports and filters use it. It is the file's name. */
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
  readonly plan?: (context: PlanContext) => readonly Hit[];
}
