import type { PlannedRun, PlanOptions } from '../workflow/ports.ts';
import type { Command } from './engine/command.ts';
import { narrowed } from './engine/narrowed.ts';

/** Plans change nothing in AWS: a plan is a file, and is journalled only when it is applied. */
export const planStacks = {
  id: 'plan-stacks',
  title: 'Plan the stacks',
  effect: 'reads',
  line: ({ stacks, exclude = [], targets = [], policies = [], destroy, out, applyAs }) => [
    'plan',
    ...stacks,
    ...exclude.flatMap((name) => ['--exclude', name]),
    ...targets.flatMap((target) => ['--target', target]),
    ...policies.flatMap((directory) => ['--policy', directory]),
    ...(destroy ? ['--destroy'] : []),
    ...(out === undefined ? [] : ['--out', out]),
    ...(applyAs === undefined ? [] : ['--apply-as', applyAs]),
  ],
  target: (input) => input.stacks.join(' ') || 'all stacks',
  async run(input, context) {
    const workflow = await context.workflow();
    await workflow.reportCutRuns();
    return workflow.plan({ ...(await narrowed(context)), ...input, signal: context.signal });
  },
} as const satisfies Command<PlanOptions, PlannedRun>;
