import type { Arn } from '../domain/arn.ts';
import { standingLabel } from '../domain/containment/containment.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { Command } from './engine/command.ts';
import { findContainments, type FoundContainment } from './engine/containment/find-containments.ts';
import { planRelease, type ReleasePlan } from './engine/containment/release-plan.ts';
import type { CommandContext } from './engine/context.ts';

export interface PreviewReleaseInput {
  /** Id of the containment, or user name, user id or role ARN of whom it is about. */
  readonly who: string;
  readonly roles: readonly Arn[];
}

export const previewRelease = {
  id: 'preview-release',
  title: 'See what a release would undo',
  effect: 'reads',
  line: ({ who, roles }) => ['sessions', 'release', who, ...roles.flatMap((role) => ['--role', role]), '--dry-run'],
  target: ({ who }) => who,
  async run({ who, roles }, context) {
    const { found, gaps } = await findContainments(context, roles);
    const plan = await planRelease(context, await chosen(context, found, who, gaps));
    const { containment, undoings, cannot } = plan;
    const notes = [...plan.notes, ...gaps];
    const { id, userName, role } = containment;
    context.emit({
      type: 'release.previewed',
      id,
      userName,
      role,
      undoes: undoings.map(({ what }) => what),
      cannot,
      notes,
    });
    return { ...plan, notes };
  },
} as const satisfies Command<PreviewReleaseInput, ReleasePlan>;

async function chosen(
  context: CommandContext,
  found: readonly FoundContainment[],
  who: string,
  gaps: readonly string[],
): Promise<FoundContainment> {
  const isIt =
    (name: string) =>
    ({ id, userId, userName, role }: FoundContainment) =>
      [id, userId, userName, role].includes(name);
  const name = found.some(isIt(who)) || who.startsWith('arn:') ? who : await userIdOf(context, who);
  const matching = found.filter(isIt(name));
  const [only] = matching;
  if (only && matching.length === 1) return only;
  if (only)
    throw new SagelaneError({
      code: 'ContainmentAmbiguous',
      what: `${who} is contained more than once`,
      why: `by ${matching.map(({ id }) => id).join(', ')}`,
      fix: 'give the id of one',
    });
  throw new SagelaneError({
    code: 'ContainmentNotFound',
    what: `no containment ${who} was found`,
    why: [
      found.length > 0
        ? `there are ${found.map((one) => `${one.id} of ${standingLabel(one)}`).join(', ')}`
        : 'none was found at all',
      ...gaps,
    ].join('; '),
    fix: 'see `sagelane sessions contained`; a denial in a role that nothing else names is found with --role ARN',
  });
}

/** On another machine nobody knows the name that belongs to an id but Identity Center. */
async function userIdOf(context: CommandContext, who: string): Promise<string> {
  try {
    return (await context.watch.person(who)).userId;
  } catch (thrown) {
    if (thrown instanceof SagelaneError) return who;
    throw thrown;
  }
}
