import { accountOfArn, type Arn } from '../../../domain/arn.ts';
import { partialWords } from '../../../domain/containment/partial-history.ts';
import type { ContainmentPlan } from '../../../domain/containment/plan.ts';
import type { ContainmentStep, StepKind, StepOutcome } from '../../../domain/containment/step.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import type { CommandContext } from '../context.ts';
import { readKnownJobs, type KnownJobs } from './known-jobs.ts';
import type { ContainmentPreview } from './preview.ts';
import { jobsOf, planOf } from './plan-of.ts';
import { wordsOf } from './words-of.ts';

/** What CloudTrail answered within three seconds is not asked for again. */
const STALE_MS = 3_500;

/** What can turn out to be theirs while they are cut off. */
const MORE: ReadonlySet<StepKind> = new Set(['deny-in-role', 'stop-job', 'delete-app']);

/** What a second look came to. */
export interface SecondLook extends Pick<ContainmentPlan, 'open' | 'lingers'> {
  /** Of what turned out to be theirs. */
  readonly steps: readonly ContainmentStep[];
  /** Still of nobody known, under a role of theirs. */
  readonly unknown: readonly Arn[];
  /** What was not looked at and may run as a role of theirs; a sentence each. */
  readonly unread: readonly string[];
}

/**
 * Once the denial stands nothing new begins, and CloudTrail may tell of what began before the preview: it is read on, and
 * what runs is listed anew.
 */
export async function lookAgain(
  context: CommandContext,
  { wish, plan }: Pick<ContainmentPreview, 'wish' | 'plan'>,
  steps: readonly ContainmentStep[],
  outcomes: Readonly<Record<string, StepOutcome>>,
): Promise<SecondLook> {
  const { signal } = context;
  const { open, lingers } = plan;
  const left = [...plan.unread, ...partialWords(plan.partial)];
  const same: SecondLook = { open, lingers, steps: [], unknown: plan.unknown, unread: left };
  if (signal.aborted) return same;
  try {
    const known = await readSettled(context, plan);
    const met = new Set(steps.flatMap(({ action }) => (action.kind === 'stop-job' ? [action.job] : [])));
    const more = jobsOf(plan, known).some((job) => !met.has(job));
    const again = { known: Promise.resolve(known), extraRoles: Promise.resolve(wish.roles), choices: wish.choices };
    const fresh = more ? (await planOf(context, { whom: plan, ...again })).plan : plan;
    // What runs as a role that is cut off is stopped, whoever it runs for.
    const unknown =
      plan.person === null
        ? []
        : known.ofUnknown.filter(({ arn, role }) => role !== null && fresh.roles.includes(role) && !met.has(arn));
    const theirs = new Set(fresh.roles.map(accountOfArn));
    // A person may have begun something anywhere; as a role things run in its own account alone.
    const partial = known.partial.filter(({ account }) => plan.person !== null || theirs.has(account));
    const stands = steps.every(({ action, key }) => !isOfOrganization(action.kind) || outcomes[key]?.state === 'done');
    const instead = stands ? [] : fresh.fallback.steps;
    return {
      open: fresh.open,
      lingers: fresh.lingers,
      steps: [...instead, ...fresh.steps].filter(({ key, action }) => MORE.has(action.kind) && !outcomes[key]),
      unknown: unknown.map(({ arn }) => arn),
      unread: [
        ...known.unread.filter(({ account }) => theirs.has(account)).map(({ what }) => what),
        ...partialWords(partial),
      ],
    };
  } catch (thrown) {
    // Interrupted while CloudTrail is read on: what was done is done, and what was not read is told.
    if (signal.aborted) return same;
    if (!(thrown instanceof SagelaneError)) throw thrown;
    return { ...same, open: [...open, `what runs could not be looked at again: ${wordsOf(thrown)}`] };
  }
}

const isOfOrganization = (kind: StepKind): boolean => kind === 'deny-in-organization';

/** Who is unknown by what CloudTrail answered a moment ago is asked about anew. */
async function readSettled(context: CommandContext, { at, roles, person, role }: ContainmentPlan): Promise<KnownJobs> {
  const { clock, signal } = context;
  const known = await readKnownJobs(context, { role });
  const age = clock.now().getTime() - Date.parse(at);
  // Of a role everything is stopped, whoever it runs for.
  const settled = person === null || !known.ofUnknown.some(({ role }) => role !== null && roles.includes(role));
  if (settled || age >= STALE_MS) return known;
  await clock.sleep(STALE_MS - age, signal).catch(() => undefined);
  return signal.aborted ? known : readKnownJobs(context, { role });
}
