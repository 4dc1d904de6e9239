import type { DriftedRun, StackSelection } from '../workflow/ports.ts';
import type { Command } from './engine/command.ts';
import { narrowed } from './engine/narrowed.ts';

export const detectDrift = {
  id: 'detect-drift',
  title: 'Find what AWS has and the plan does not want',
  effect: 'reads',
  line: ({ stacks, exclude = [] }) => ['drift', ...stacks, ...exclude.flatMap((name) => ['--exclude', name])],
  target: (input) => input.stacks.join(' ') || 'all stacks',
  async run(input, context) {
    const workflow = await context.workflow();
    await workflow.reportCutRuns();
    return workflow.drift({ ...(await narrowed(context)), ...input, signal: context.signal });
  },
} as const satisfies Command<StackSelection, DriftedRun>;
