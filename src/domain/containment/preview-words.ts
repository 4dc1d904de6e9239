import { formatDuration } from '../duration.ts';
import type { ContainmentPlan } from './plan.ts';
import { stepPlacer } from './step-place.ts';
import { stepTitle } from './step.ts';

const MOST_OF_A_KIND = 4;

/** The preview as sentences, for a face that has nowhere else to show it. */
export function previewWords({ steps, coverage, lingers, notes }: ContainmentPlan): readonly string[] {
  const placed = steps.map((step) => ({ ...step, kind: step.action.kind }));
  const placeOf = stepPlacer(placed);
  const kinds = Map.groupBy(placed, (step) => `${step.kind} ${placeOf(step)}`);
  const done = [...kinds.values()].flatMap((group) => {
    const shown = group.slice(0, MOST_OF_A_KIND).map((step) => `${stepTitle(step.action)} (${placeOf(step)})`);
    const more = group.length - shown.length;
    return more > 0 ? [...shown, `and ${more} more of these`] : shown;
  });
  const bare = coverage.filter(({ by }) => by === 'nothing');
  const named = (all: typeof coverage): string => all.map(({ alias, account }) => alias ?? account).join(', ');
  const quiet = bare.filter(({ active }) => !active);
  return [
    ...done,
    ...bare
      .filter(({ active }) => active)
      .map((one) => `nothing denies them in ${named([one])}: ${one.why ?? 'no role can carry it'}`),
    ...(quiet.length === 0 ? [] : [`nothing of theirs is known in ${named(quiet)}, and nothing denies them there`]),
    ...lingers.map(({ what, forMs }) => `lingers: ${what}${forMs === null ? '' : `, up to ${formatDuration(forMs)}`}`),
    ...notes,
  ];
}
