import type { ContainmentChoices } from './containment.ts';
import type { StepAction } from './step.ts';
import type { ActingRole, Running } from './survey.ts';

/** In every role that can carry a denial. */
export const denialsInRoles = (roles: readonly ActingRole[]): readonly StepAction[] =>
  roles
    .filter(({ closed }) => closed === null)
    .map(({ arn, policy }) => ({ kind: 'deny-in-role', role: arn, policy }) as const);

/** Ends what runs. */
export const endingsOf = (
  { jobs, apps }: Pick<Running, 'jobs' | 'apps'>,
  { keepApps }: ContainmentChoices,
): readonly StepAction[] => [
  ...jobs.map(({ arn, kind }) => ({ kind: 'stop-job', job: arn, jobKind: kind }) as const),
  ...(keepApps ? [] : apps.map((app) => ({ kind: 'delete-app', ...app }) as const)),
];
