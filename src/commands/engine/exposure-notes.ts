import { exposureSentence } from '../../domain/exposure.ts';
import type { Exposure } from '../../domain/plan.ts';

/** One sentence for each principal that gains or loses something. */
export function exposureNotes(exposures: readonly Exposure[]): readonly string[] {
  return exposures.filter(({ change }) => change !== 'keeps').map(exposureSentence);
}
