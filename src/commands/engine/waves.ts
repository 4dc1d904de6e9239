import { applyBundle } from '../apply-bundle.ts';
import { planStacks } from '../plan-stacks.ts';
import type { AppliedRun, PlannedRun } from '../../workflow/ports.ts';
import type { CommandContext } from './context.ts';
import { dispatch } from './dispatch.ts';

export interface WavesOptions {
  readonly stacks: readonly string[];
  readonly exclude?: readonly string[];
  /** Only these and what they need; there is no second wave then. */
  readonly targets?: readonly string[];
  readonly destroy?: boolean;
  /** Studio domains that were there before and are destroyed all the same. */
  readonly destroyDomains?: readonly string[];
  /** Called with each wave's plan before it is confirmed; throwing or answering false ends it there. */
  readonly review?: (planned: PlannedRun) => boolean | Promise<boolean>;
  /** Called after each applied wave: waiting for associations belongs here. */
  readonly settled?: (applied: AppliedRun, planned: PlannedRun) => Promise<void>;
}

export interface WavesOutcome {
  readonly status: 'done' | 'declined' | 'refused' | 'rejected' | 'failed' | 'interrupted';
  readonly waves: readonly { readonly planned: PlannedRun; readonly applied: AppliedRun | null }[];
  readonly reason?: string;
}

/**
 * Plans, shows, confirms and applies wave after wave until nothing is deferred: a stack that needs what another has not
 * created yet is planned honestly in the wave after it, with an approval of its own.
 */
export async function applyInWaves(context: CommandContext, options: WavesOptions): Promise<WavesOutcome> {
  const waves: { planned: PlannedRun; applied: AppliedRun | null }[] = [];
  const { stacks, exclude = [], targets = [], destroy = false, destroyDomains = [] } = options;
  const choice = { stacks, exclude, targets, destroy, destroyDomains };
  for (;;) {
    const plannedRun = await dispatch(planStacks, choice, context);
    if (plannedRun.status !== 'done') return { status: plannedRun.status, waves };
    const planned = plannedRun.result;
    const wave = { planned, applied: null as AppliedRun | null };
    waves.push(wave);
    if (planned.failed.length > 0)
      return { status: 'failed', waves, reason: `cannot plan ${planned.failed.join(', ')}` };
    if (!(await (options.review?.(planned) ?? true))) return { status: 'rejected', waves };
    if (!hasWork(planned)) return { status: 'done', waves };

    const appliedRun = await dispatch(applyBundle, { bundle: planned.bundle, destroy, planned }, context);
    if (appliedRun.status === 'refused') return { status: 'refused', waves, reason: appliedRun.reason };
    if (appliedRun.status === 'declined') return { status: 'declined', waves };
    wave.applied = appliedRun.result;
    if (appliedRun.result.interrupted) return { status: 'interrupted', waves };
    if (appliedRun.result.failed.length > 0)
      return { status: 'failed', waves, reason: `apply failed in ${appliedRun.result.failed.join(', ')}` };
    await options.settled?.(appliedRun.result, planned);
    if (planned.deferred.size === 0 || targets.length > 0) return { status: 'done', waves };
  }
}

const hasWork = ({ plans }: PlannedRun): boolean =>
  plans.some(({ changes, changedOutputs }) => changes.length > 0 || changedOutputs.length > 0);
