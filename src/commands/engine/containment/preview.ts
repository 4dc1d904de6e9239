import type { Containment, ContainmentChoices } from '../../../domain/containment/containment.ts';
import { startOfId } from '../../../domain/containment/containment-id.ts';
import type { Denial } from '../../../domain/containment/denial.ts';
import { withLeftOver } from '../../../domain/containment/left-over.ts';
import type { ContainmentPlan } from '../../../domain/containment/plan.ts';
import type { ContainmentRecord } from '../../../domain/containment/record.ts';
import { stepTitle } from '../../../domain/containment/step.ts';
import { isSameWhom, type Whom } from '../../../domain/containment/whom.ts';
import type { Arn } from '../../../domain/arn.ts';
import type { CommandContext } from '../context.ts';
import { carriersOf } from './carriers.ts';
import { findPerson, type ContainmentTarget } from './find-person.ts';
import { readKnownJobs, type KnownJobs } from './known-jobs.ts';
import { planOf } from './plan-of.ts';

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
  const { target, choices } = wish;
  const known = readKnownJobs(context, {
    role: target.kind === 'role' ? target.text : null,
    ...(wish.thorough === true ? {} : { withinMs: WITHIN_MS }),
  });
  // Whoever cannot be found is told before CloudTrail has answered; then nobody waits for it.
  known.catch(() => undefined);
  const ownerOf = async (job: Arn): Promise<string | null> => {
    const ownerIn = ({ jobs }: KnownJobs): string | null => jobs.find(({ arn }) => arn === job)?.userId ?? null;
    const { partial } = await known;
    return ownerIn(await known) ?? (partial.length > 0 ? ownerIn(await readKnownJobs(context, { role: null })) : null);
  };
  const whom: Whom =
    target.kind === 'role'
      ? { person: null, role: target.text }
      : { person: await findPerson(context, target, ownerOf), role: null };
  const records = await context.containments.all();
  const extraRoles = carriersOf(context, whom, known, records).then((carriers) => [...wish.roles, ...carriers]);
  // Awaited by the survey of each account, which may fail before it gets there.
  extraRoles.catch(() => undefined);
  const { plan: fresh, denial } = await planOf(context, { whom, known, extraRoles, choices });
  // One that contained somebody and denies nothing any more was released elsewhere, or its time was up.
  const ours = records.find(
    ({ containment, releasedAt, verdict }) =>
      releasedAt === null && (verdict === null || verdict.result === 'not-contained') && isSameWhom(containment, whom),
  );
  const record =
    denial === null ? (ours ?? null) : (records.find(({ containment }) => containment.id === denial.id) ?? null);
  const earlier = denial === null ? (ours?.containment ?? null) : earlierOf(denial, fresh.at);
  const plan = withLeftOver(fresh, record, choices);
  context.emit({
    type: 'containment.previewed',
    person: whom.person,
    role: whom.role,
    steps: plan.steps.map(({ key, account, alias, region, action }) => ({
      key,
      kind: action.kind,
      title: stepTitle(action),
      account,
      alias,
      region,
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

const earlierOf = ({ id, ticket, until }: Denial, at: string): NonNullable<ContainmentPreview['earlier']> => ({
  id,
  ticket,
  until,
  startedAt: startOfId(id)?.toISOString() ?? at,
});
