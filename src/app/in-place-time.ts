import type { AppEvent } from '../domain/events/index.ts';
import type { AppStore } from '../store/index.ts';

/** What lies between two looks at one clock is no difference of clocks. */
const SAME_MS = 1000;

/**
 * A store that is told our own times by the clock of the place, so that what stands side by side is told by one clock: that
 * of a sandbox may have been moved on, and what was read just now would otherwise be hours old. Entries of the journal keep
 * the times that are written in them.
 */
export function inPlaceTime(store: AppStore, aheadMs: () => number): AppStore {
  return {
    ...store,
    take(event) {
      const ms = aheadMs();
      store.take(Math.abs(ms) < SAME_MS ? event : moved(event, ms));
    },
  };
}

function moved(event: AppEvent, ms: number): AppEvent {
  const at = later(event.at, ms);
  switch (event.type) {
    case 'history.opened':
      return { ...event, at, leftAt: event.leftAt && later(event.leftAt, ms) };
    case 'execution.remembered':
      return { ...event, at, seenAt: later(event.seenAt, ms) };
    case 'journal.listed':
      // What is told while it is written is known by that.
      return event.at === event.entry.at ? event : { ...event, at };
    default:
      return { ...event, at };
  }
}

const later = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString();
