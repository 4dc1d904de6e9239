import type { CommandContext } from '../commands/engine/context.ts';
import type { AppEvent } from '../domain/events/index.ts';
import type { Execution } from '../domain/execution.ts';
import type { SeenHistory } from '../domain/seen-history.ts';

/** Keeps what an event tells of pipelines and executions. */
export function remember(history: SeenHistory, event: AppEvent): void {
  switch (event.type) {
    case 'pipeline.listed':
    case 'pipeline.seen':
      return history.seePipeline(event.pipeline, event.at);
    case 'execution.listed':
    case 'execution.started':
    case 'execution.stopping':
    case 'execution.retried':
    case 'execution.changed':
      return history.seeExecution(event.execution, event.at);
    case 'execution.described':
      return history.seeExecution(event.detail.execution, event.at);
    case 'execution.grid-listed':
      return event.grid.runs.forEach(({ execution }) => history.seeExecution(execution, event.at));
    default:
      return;
  }
}

/**
 * The end of an execution that succeeded is known for ever, and needs no asking. One that failed or was stopped may have
 * been retried since, under the same ARN, and is asked for again.
 */
export const knownEnds =
  (history: SeenHistory | null) =>
  (listed: Execution): Execution | undefined => {
    if (history === null || listed.status !== 'Succeeded') return undefined;
    const known = history.executionOf(listed.arn)?.execution;
    return known?.status === 'Succeeded' && known.endedAt !== null ? known : undefined;
  };

/** Tells what was seen before, so that a screen is there at once, aged; answers how to leave. */
export async function restoreHistory(context: CommandContext): Promise<() => void> {
  const history = await context.history();
  if (history === null) return () => undefined;
  const { file, leftAt } = history;
  context.emit({ type: 'history.opened', file, leftAt });
  for (const one of history.pipelines()) context.emit({ type: 'pipeline.remembered', ...one });
  for (const one of history.executions()) context.emit({ type: 'execution.remembered', ...one });
  return () => history.leave(context.clock.now().toISOString());
}
