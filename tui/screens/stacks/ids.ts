import type { PlannedChange } from '../../../src/domain/plan.ts';
import type { ResourceState, RunState, StackState } from '../../../src/store/index.ts';

/** What a row of the tree is about. */
export type Subject =
  | { readonly kind: 'stack'; readonly stack: StackState }
  | {
      readonly kind: 'change';
      readonly stack: StackState;
      readonly change: PlannedChange;
      readonly progress: ResourceState | undefined;
    }
  | { readonly kind: 'exposures' }
  | { readonly kind: 'exposure'; readonly index: number }
  | { readonly kind: 'finding'; readonly index: number }
  | { readonly kind: 'drift'; readonly index: number };

export const stackId = (stack: string): string => `stack ${stack}`;
export const changeId = (stack: string, address: string): string => `change ${stack} ${address}`;

/** Finds what a row is about again, in the run as it is now. */
export function subjectOf(run: RunState | undefined, id: string): Subject | null {
  const [kind = '', name = ''] = id.split(' ', 2);
  const index = Number(name);
  if (kind === 'finding') return { kind, index };
  if (!run) return null;
  if (id === 'section exposures') return { kind: 'exposures' };
  if (kind === 'exposure') return run.exposures[index] ? { kind, index } : null;
  if (kind === 'drift') return run.drift[index] ? { kind, index } : null;
  const stack = run.stacks.get(name);
  if (!stack) return null;
  if (kind === 'stack') return { kind, stack };
  const address = id.slice(kind.length + name.length + 2);
  const change = stack.changes.find((one) => one.address === address);
  return change ? { kind: 'change', stack, change, progress: stack.resources.get(address) } : null;
}
