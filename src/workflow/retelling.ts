import type { AppEvent, Emit, EventBody } from '../domain/events/index.ts';
import type { AttachedRun } from './ports.ts';

/** A run told again from what it wrote, each thing once although two files may have it. */
export interface Retelling {
  /** A line of the run's own record; keeps the time it has. */
  recorded(line: string): void;
  /** What only terraform's log has: its run was gone by then. */
  found(event: EventBody): void;
  result(): Pick<AttachedRun, 'applied' | 'deferred' | 'failed' | 'interrupted'>;
}

export function retelling(emit: Emit): Retelling {
  const said = new Set<string>();
  const failed = new Set<string>();
  let finished: Extract<EventBody, { readonly type: 'apply.finished' }> | undefined;
  let interrupted = false;
  const note = (event: EventBody): void => {
    said.add(keyOf(event));
    if (event.type === 'apply.finished') finished = event;
    if (event.type === 'stack.failed') failed.add(event.stack);
    if (event.type === 'run.interrupted') interrupted = true;
  };
  return {
    recorded(line) {
      const event = parseEvent(line);
      if (!event) return;
      note(event);
      emit(event);
    },
    found(event) {
      // Progress repeats by nature; everything else about a resource happens once.
      if (event.type !== 'resource.progressed' && said.has(keyOf(event))) return;
      note(event);
      emit(event);
    },
    result: () => ({
      applied: finished?.applied ?? [],
      deferred: finished?.deferred ?? [],
      failed: finished?.failed ?? [...failed],
      interrupted,
    }),
  };
}

const keyOf = (event: EventBody): string =>
  JSON.stringify([event.type, 'stack' in event ? event.stack : '', 'address' in event ? event.address : '']);

/** A process that was killed may leave half a line. */
function parseEvent(line: string): AppEvent | undefined {
  try {
    return JSON.parse(line) as AppEvent;
  } catch {
    return undefined;
  }
}
