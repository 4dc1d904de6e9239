import type { DriftHistory } from '../workflow/ports.ts';
import type { Command } from './engine/command.ts';

export const listDriftHistory = {
  id: 'list-drift-history',
  title: 'Say since when each resource drifts',
  effect: 'reads',
  line: () => ['drift', '--history'],
  target: () => 'all stacks',
  async run(_input, context) {
    const history = await (await context.workflow()).driftHistory();
    for (const one of history.drifting) context.emit({ type: 'drift.listed', ...one });
    context.emit({ type: 'drift.history-listed', looked: history.looked, count: history.drifting.length });
    return history;
  },
} as const satisfies Command<object, DriftHistory>;
