import type { Containment, ContainmentChoices } from './containment.ts';
import type { ContainmentPlan } from './plan.ts';
import type { ContainmentStep, StepOutcome } from './step.ts';
import type { ContainmentVerdict } from './verdict.ts';

/**
 * A containment as this machine remembers it, written before the first act: a later run goes on from it, and a release
 * gives back what only it knows. What AWS knows, it does not depend on.
 */
export interface ContainmentRecord {
  readonly version: 1;
  readonly containment: Containment;
  readonly choices: ContainmentChoices;
  /** Of every run so far. */
  readonly steps: readonly ContainmentStep[];
  readonly lingers: ContainmentPlan['lingers'];
  readonly open: ContainmentPlan['open'];
  /** By key of the step. */
  readonly outcomes: Readonly<Record<string, StepOutcome>>;
  /** Null until a run got to its end. */
  readonly verdict: ContainmentVerdict | null;
  /** ISO 8601; null while it stands. */
  readonly releasedAt: string | null;
}

/** Where records are kept. */
export interface ContainmentRecords {
  newId(startedAt: Date): string;
  save(record: ContainmentRecord): Promise<void>;
  /** Newest first; what cannot be read is left out. */
  all(): Promise<readonly ContainmentRecord[]>;
}
