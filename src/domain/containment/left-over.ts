import type { ContainmentChoices } from './containment.ts';
import type { ContainmentPlan } from './plan.ts';
import type { ContainmentRecord } from './record.ts';

/**
 * The plan with what an earlier run did not get done and nobody sees any more: once somebody is taken out of an
 * application, nothing says that it is theirs.
 */
export function withLeftOver<Plan extends ContainmentPlan>(
  plan: Plan,
  record: ContainmentRecord | null,
  { noNewSessions }: ContainmentChoices,
): Plan {
  if (record === null || !noNewSessions) return plan;
  const planned = new Set(plan.steps.map(({ key }) => key));
  const left = record.steps.filter(
    ({ key, action }) =>
      action.kind === 'disable-sessions' && record.outcomes[key]?.state !== 'done' && !planned.has(key),
  );
  return { ...plan, steps: [...plan.steps, ...left] };
}
