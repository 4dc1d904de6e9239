import { nameOfArn } from '../arn.ts';
import type { ContainmentPlan } from './plan.ts';
import { stepTitle, type ContainmentStep, type StepOutcome } from './step.ts';

/** What roles do when the service control policy does not let itself be changed. */
export interface Fallback {
  /** Denials in roles of the accounts that the policy would have covered. */
  readonly steps: readonly ContainmentStep[];
  /** Accounts where they are active and no role can carry a denial. */
  readonly bare: readonly string[];
}

export const NO_FALLBACK: Fallback = { steps: [], bare: [] };

/**
 * What the failed change of a service control policy comes to once roles were told to deny: it is replaced where every
 * account that it was for is denied in by a role, and stays failed where one is not.
 */
export function afterFallback(
  failed: StepOutcome,
  { steps, bare }: Fallback,
  outcomes: Readonly<Record<string, StepOutcome>>,
): StepOutcome {
  const why = failed.detail ?? 'it could not be changed';
  const open = steps.filter(({ key }) => outcomes[key]?.state !== 'done');
  const missing = [
    ...bare.map((account) => `no role of ${account} can carry the denial`),
    ...open.map(({ action, alias, account }) => `${stepTitle(action)} in ${alias ?? account} failed, too`),
  ];
  if (missing.length > 0) return { ...failed, detail: `${why}; ${missing.join('; ')}` };
  if (steps.length === 0) return failed;
  return { ...failed, state: 'replaced', detail: `${why}; roles carry the denial instead: ${rolesOf(steps)}` };
}

/** What the preview says of it. */
export const fallbackNotes = ({ fallback: { steps, bare } }: Pick<ContainmentPlan, 'fallback'>): readonly string[] => [
  ...(steps.length > 0
    ? [`if the service control policy cannot be changed, roles carry the denial instead: ${rolesOf(steps)}`]
    : []),
  ...bare.map((account) => `if the service control policy cannot be changed, nothing else can deny in ${account}`),
];

const rolesOf = (steps: readonly ContainmentStep[]): string =>
  steps
    .flatMap(({ action, alias, account }) =>
      action.kind === 'deny-in-role' ? [`${nameOfArn(action.role)} of ${alias ?? account}`] : [],
    )
    .join(', ');
