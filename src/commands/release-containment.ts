import { counted } from '../domain/counted.ts';
import { standingLabel } from '../domain/containment/containment.ts';
import { mapLimit } from '../domain/map-limit.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { Command } from './engine/command.ts';
import type { ReleasePlan, Undoing } from './engine/containment/release-plan.ts';
import { wordsOf } from './engine/containment/words-of.ts';

export interface ReleaseContainmentInput {
  /** What was shown. */
  readonly plan: ReleasePlan;
  readonly reason: string | null;
}

export interface Released {
  readonly id: string;
  /** What could not be undone although it should. */
  readonly failed: readonly string[];
}

/** Lets somebody in again: gives back what can be given back, and the denial last. */
export const releaseContainment = {
  id: 'release-containment',
  title: 'Release somebody who was cut off',
  effect: 'writes',
  line: ({ plan, reason }) => [
    'sessions',
    'release',
    plan.containment.id,
    ...(reason === null ? [] : ['--reason', reason]),
  ],
  target: ({ plan: { containment } }) =>
    `${standingLabel(containment)} (${containment.userId ?? containment.role ?? containment.id})`,
  actor: ({ plan: { containment, undoings } }) =>
    containment.record?.containment.person?.directory?.account ?? undoings[0]?.account,
  despiteProtect: true,
  confirmation: ({ plan: { containment, undoings, notes } }) => ({
    what: `release ${standingLabel(containment)}: ${counted(undoings.length, 'thing is', 'things are')} undone`,
    notes,
  }),
  async run({ plan: { containment, undoings, cannot } }, context) {
    const aws = await context.aws();
    const { id, record } = containment;
    const undo = async ({ what, account, region, act }: Undoing): Promise<string | null> => {
      try {
        await act(aws.writers(account, region).containment({ signal: context.signal }));
        context.emit({ type: 'release.step-changed', id, what, state: 'done', detail: null });
        return null;
      } catch (thrown) {
        if (!(thrown instanceof SagelaneError)) throw thrown;
        const detail = wordsOf(thrown);
        context.emit({ type: 'release.step-changed', id, what, state: 'failed', detail });
        return `${what}: ${detail}`;
      }
    };
    const first = await mapLimit(
      undoings.filter(({ last }) => !last),
      8,
      undo,
    );
    const lifted = await mapLimit(
      undoings.filter(({ last }) => last),
      8,
      undo,
    );
    const failed = [...first, ...lifted].filter((one) => one !== null);
    if (record && failed.length === 0)
      await context.containments.save({ ...record, releasedAt: context.awsNow().toISOString() });
    context.emit({ type: 'containment.released', id, ok: failed.length === 0, failed, cannot });
    return { id, failed };
  },
  failure: ({ failed }) => (failed.length === 0 ? null : failed.join('; ')),
} as const satisfies Command<ReleaseContainmentInput, Released>;
