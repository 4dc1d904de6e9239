import type { Check, Hit } from '../check.ts';
import { foundBy, undoings } from '../containments.ts';
import { whereOf } from '../planned.ts';

export const containmentReverted = {
  id: 'containment-reverted',
  severity: 'error',
  summary: 'a plan takes away the denial that cuts a person off, or detaches it',
  why: 'somebody was contained in an incident; after this apply they can act again, and nobody decided that',
  fix: 'leave the guardrail as it is; when the incident is over, `sagelane sessions release` ends the containment',
  source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/prereqs-revoking-user-permissions.html',
  plan: ({ plans }) =>
    undoings(plans).flatMap((undoing): readonly Hit[] => {
      const { plan, change } = undoing;
      const freed = undoing.freed(foundBy(undoing, plans));
      if (freed.length === 0) return [];
      return [{ ...whereOf(plan, change), message: `${change.address} no longer denies ${freed.join(', ')}` }];
    }),
} as const satisfies Check;
