import type { Check } from '../check.ts';
import { activeContainments } from '../containments.ts';
import { whereOf } from '../planned.ts';

export const containmentActive = {
  id: 'containment-active',
  severity: 'info',
  summary: 'somebody is cut off by a guardrail right now',
  why: 'an incident put them there; Terraform leaves it alone, and whoever plans should know that it stands',
  fix: 'nothing: plan, apply and drift keep it; when the incident is over, `sagelane sessions release` ends it',
  source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/prereqs-revoking-user-permissions.html',
  plan: ({ plans }) =>
    activeContainments(plans).map(({ plan, change, people, notes }) => ({
      ...whereOf(plan, change),
      message: `${change.address} denies ${people.join(', ')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`,
    })),
} as const satisfies Check;
