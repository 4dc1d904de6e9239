import { placeName } from '../account-reach.ts';
import type { ContainmentStep, StepKind } from './step.ts';

/** Roles, policies and whatever Identity Center keeps are of no Region. */
const REGIONAL: ReadonlySet<StepKind> = new Set(['stop-job', 'delete-app', 'revoke-grant', 'revoke-lake-permission']);

type Placed = Pick<ContainmentStep, 'account' | 'alias' | 'region'> & { readonly kind: StepKind };

/** What to call the place of a step among others: its account, with the Region where the steps are of several. */
export function stepPlacer(among: readonly Placed[]): (step: Placed) => string {
  const regional = among.filter(({ kind }) => REGIONAL.has(kind));
  return (step) => placeName(step, REGIONAL.has(step.kind) ? regional : []);
}
