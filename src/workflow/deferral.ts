import type { StackPlan } from '../domain/plan.ts';

/** What has become of a stack in this run. */
export type Outcome =
  | { readonly kind: 'planned'; readonly plan: StackPlan }
  | { readonly kind: 'deferred' }
  | { readonly kind: 'failed' }
  /** Not planned because the provider that is used does not know what it declares. */
  | { readonly kind: 'skipped' }
  /** Not part of this run; `applied` tells whether it has a state. */
  | { readonly kind: 'left-out'; readonly applied: boolean };

/**
 * The stacks that must be applied before one that reads those outputs can be planned honestly; empty: plan it now.
 * An output that is planned to change is as unknown as one that does not exist yet.
 */
export function waitsFor(
  reads: ReadonlyMap<string, readonly string[]>,
  outcomeOf: (stack: string) => Outcome | undefined,
): readonly string[] {
  return [...reads].filter(([stack, outputs]) => !isSettled(outcomeOf(stack), outputs)).map(([stack]) => stack);
}

function isSettled(outcome: Outcome | undefined, outputs: readonly string[]): boolean {
  switch (outcome?.kind) {
    case 'planned': {
      const { plan } = outcome;
      return !outputs.some((output) => plan.changedOutputs.includes(output));
    }
    case 'left-out':
      return outcome.applied;
    case 'deferred':
    case 'failed':
    case 'skipped':
      return false;
    case undefined:
      // A stack that this app does not hold: terraform itself will tell whether its state is there.
      return true;
  }
}
