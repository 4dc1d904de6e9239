import type { Containment, ContainmentChoices } from '../../../domain/containment/containment.ts';
import { startOfId } from '../../../domain/containment/containment-id.ts';
import type { Denial } from '../../../domain/containment/denial.ts';
import { planContainment, type ContainmentPlan } from '../../../domain/containment/plan.ts';
import type { ContainmentRecord } from '../../../domain/containment/record.ts';
import { stepTitle } from '../../../domain/containment/step.ts';
import type { ContainmentSurvey } from '../../../domain/containment/survey.ts';
import type { Arn } from '../../../domain/arn.ts';
import type { CommandContext } from '../context.ts';
import { carriersOf } from './carriers.ts';
import { findPerson, type ContainmentTarget } from './find-person.ts';
import { readKnownJobs, type KnownJobs } from './known-jobs.ts';
import { surveyPerson } from './survey.ts';

export interface ContainmentWish {
  readonly target: ContainmentTarget;
  /** Roles that carry the denial beside those that are found. */
  readonly roles: readonly Arn[];
  readonly choices: ContainmentChoices;
  /** All of CloudTrail is read first, however long that takes: for whoever only looks. */
  readonly thorough?: boolean;
}

/** Whoever cuts somebody off waits no longer for CloudTrail: its newest events come first, the rest is read when the denial stands. */
const WITHIN_MS = 10_000;

/** What would be done now, and the containment that it goes on with. */
export interface ContainmentPreview {
  readonly wish: ContainmentWish;
  readonly plan: ContainmentPlan;
  /** One of the person that stands or was cut; null: a new one begins. */
  readonly earlier: Pick<Containment, 'id' | 'ticket' | 'startedAt' | 'until'> | null;
  /** What this machine remembers of it. */
  readonly record: ContainmentRecord | null;
}

/** Looks at everything and changes nothing. */
export async function previewOf(context: CommandContext, wish: ContainmentWish): Promise<ContainmentPreview> {
  const known = readKnownJobs(context, wish.thorough === true ? undefined : WITHIN_MS);
  // Whoever cannot be found is told before CloudTrail has answered; then nobody waits for it.
  known.catch(() => undefined);
  const ownerOf = async (job: Arn): Promise<string | null> => {
    const ownerIn = ({ jobs }: KnownJobs): string | null => jobs.find(({ arn }) => arn === job)?.userId ?? null;
    const { partial } = await known;
    return ownerIn(await known) ?? (partial.length > 0 ? ownerIn(await readKnownJobs(context)) : null);
  };
  const person = await findPerson(context, wish.target, ownerOf);
  const records = await context.containments.all();
  const extraRoles = carriersOf(context, person, known, records).then((carriers) => [...wish.roles, ...carriers]);
  // Awaited by the survey of each account, which may fail before it gets there.
  extraRoles.catch(() => undefined);
  const survey = await surveyPerson(context, person, known, extraRoles);
  const plan = planContainment(survey, wish.choices);
  // One that contained somebody and denies nothing any more was released elsewhere, or its time was up.
  const ours = records.find(
    ({ containment, releasedAt, verdict }) =>
      releasedAt === null &&
      (verdict === null || verdict.result === 'not-contained') &&
      containment.person.userId === person.userId,
  );
  const denial = denialOf(survey);
  const record =
    denial === null ? (ours ?? null) : (records.find(({ containment }) => containment.id === denial.id) ?? null);
  const earlier = denial === null ? (ours?.containment ?? null) : earlierOf(denial, survey.at);
  context.emit({
    type: 'containment.previewed',
    person,
    steps: plan.steps.map(({ key, account, alias, action }) => ({
      key,
      kind: action.kind,
      title: stepTitle(action),
      account,
      alias,
    })),
    lingers: plan.lingers,
    coverage: plan.coverage,
    notes: plan.notes,
    open: plan.open,
    continues: earlier?.id ?? null,
    readAt: plan.at,
  });
  return { wish, plan, earlier, record };
}

/** One of the person that a policy carries: AWS remembers it, whichever machine began it. */
const denialOf = ({ person, organization, accounts }: ContainmentSurvey): Denial | null =>
  [...(organization?.denials ?? []), ...accounts.flatMap(({ roles }) => roles.flatMap(({ denials }) => denials))].find(
    ({ userId }) => userId === person.userId,
  ) ?? null;

const earlierOf = ({ id, ticket, until }: Denial, at: string): NonNullable<ContainmentPreview['earlier']> => ({
  id,
  ticket,
  until,
  startedAt: startOfId(id)?.toISOString() ?? at,
});
