import type { Arn } from '../../../domain/arn.ts';
import type { ContainmentChoices } from '../../../domain/containment/containment.ts';
import type { Denial } from '../../../domain/containment/denial.ts';
import { planContainment, type ContainmentPlan } from '../../../domain/containment/plan.ts';
import { planRole } from '../../../domain/containment/plan-role.ts';
import type { Whom } from '../../../domain/containment/whom.ts';
import type { CommandContext } from '../context.ts';
import type { KnownJobs } from './known-jobs.ts';
import { surveyPerson } from './survey.ts';
import { surveyRole } from './survey-role.ts';

export interface PlanWish {
  readonly whom: Whom;
  readonly known: Promise<KnownJobs>;
  readonly extraRoles: Promise<readonly Arn[]>;
  readonly choices: ContainmentChoices;
}

/** What is to be done about them, and the denial of them that a policy carries already. */
export async function planOf(
  context: CommandContext,
  { whom, known, extraRoles, choices }: PlanWish,
): Promise<{ readonly plan: ContainmentPlan; readonly denial: Denial | null }> {
  if (whom.person === null) {
    const survey = await surveyRole(context, whom.role, known);
    const denial = survey.role.denials.find(({ userId }) => userId === null) ?? null;
    return { plan: planRole(survey, choices), denial };
  }
  const { userId } = whom.person;
  const survey = await surveyPerson(context, whom.person, known, extraRoles);
  const denials = [
    ...(survey.organization?.denials ?? []),
    ...survey.accounts.flatMap(({ roles }) => roles.flatMap((role) => role.denials)),
  ];
  // AWS remembers it, whichever machine began it.
  return { plan: planContainment(survey, choices), denial: denials.find((one) => one.userId === userId) ?? null };
}

/** Jobs that are theirs. */
export function jobsOf(whom: Whom, { jobs, ofUnknown }: KnownJobs): readonly Arn[] {
  if (whom.person === null)
    return [...jobs, ...ofUnknown].filter(({ role }) => role === whom.role).map(({ arn }) => arn);
  const { userId } = whom.person;
  return jobs.filter((one) => one.userId === userId).map(({ arn }) => arn);
}
