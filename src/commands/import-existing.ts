import type { PlannedRun, PlanOptions } from '../workflow/ports.ts';
import type { Command } from './engine/command.ts';
import { narrowed } from './engine/narrowed.ts';

/** A plan like any other, with import blocks for what exists; the state changes only when its bundle is applied. */
export const importExisting = {
  id: 'import-existing',
  title: 'Plan to take what exists into the state',
  effect: 'reads',
  line: ({ stacks, exclude = [], out }) => [
    'import',
    ...stacks,
    ...exclude.flatMap((name) => ['--exclude', name]),
    ...(out === undefined ? [] : ['--out', out]),
  ],
  target: (input) => input.stacks.join(' ') || 'all stacks',
  async run(input, context) {
    const workflow = await context.workflow();
    await workflow.reportCutRuns();
    return workflow.plan({ ...(await narrowed(context)), ...input, importing: true, signal: context.signal });
  },
} as const satisfies Command<Pick<PlanOptions, 'stacks' | 'exclude' | 'out'>, PlannedRun>;
