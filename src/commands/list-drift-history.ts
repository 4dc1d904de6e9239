import type { DriftSince } from '../domain/events/run-events.ts';
import type { Command } from './engine/command.ts';

export const listDriftHistory = {
  id: 'list-drift-history',
  title: 'Say since when each resource drifts',
  effect: 'reads',
  line: () => ['drift', '--history'],
  target: () => 'all stacks',
  async run(_input, context) {
    const history = await (await context.workflow()).driftHistory();
    for (const one of history) context.emit({ type: 'drift.listed', ...one });
    context.emit({ type: 'drift.history-listed', count: history.length });
    return history;
  },
} as const satisfies Command<object, readonly DriftSince[]>;
