import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppEvent, EventType } from '../domain/events/index.ts';
import { accountReducers } from './account-reducers.ts';
import { checkReducers, commandReducers, importReducers, sandboxReducers } from './command-reducers.ts';
import { containmentReducers, drillReducers } from './containment-reducers.ts';
import { Draft } from './draft.ts';
import { executionReducers } from './execution-reducers.ts';
import { historyReducers } from './history-reducers.ts';
import { lineageReducers } from './lineage-reducers.ts';
import type { Reducers } from './reducer.ts';
import { runReducers } from './run-reducers.ts';
import { auditReducers, sessionReducers } from './session-reducers.ts';
import { shareReducers } from './share-reducers.ts';
import { INITIAL_STATE, type State } from './state.ts';
import { studioReducers } from './studio-reducers.ts';

/** Every event has a reducer; a new one is a compile error until it does. */
const REDUCERS: Reducers<EventType> = {
  ...accountReducers,
  ...checkReducers,
  ...commandReducers,
  ...containmentReducers,
  ...drillReducers,
  ...executionReducers,
  ...historyReducers,
  ...importReducers,
  ...lineageReducers,
  ...runReducers,
  ...sandboxReducers,
  ...auditReducers,
  ...sessionReducers,
  ...shareReducers,
  ...studioReducers,
};

/** The state after a batch of events; pure. */
export function reduce(state: State, events: readonly AppEvent[]): State {
  const draft = new Draft(state);
  for (const event of events) (REDUCERS[event.type] as (draft: Draft, event: AppEvent) => void)(draft, event);
  return draft.done();
}

export interface AppStore {
  readonly api: StoreApi<State>;
  /** Takes an event; it is seen by subscribers at the next publication. */
  take(event: AppEvent): void;
  /** Publishes what was taken; `true` when there was anything. */
  publish(): boolean;
}

/**
 * Events are taken at any rate and published in batches: `schedule` is asked once per batch to call back soon (a TUI gives
 * 4 to 10 times a second; a test calls it at once).
 */
export function createAppStore(schedule: (publish: () => void) => void): AppStore {
  const api = createStore<State>(() => INITIAL_STATE);
  let taken: AppEvent[] = [];
  const publish = (): boolean => {
    if (taken.length === 0) return false;
    const batch = taken;
    taken = [];
    api.setState(reduce(api.getState(), batch), true);
    return true;
  };
  return {
    api,
    publish,
    take(event) {
      taken.push(event);
      if (taken.length === 1) schedule(publish);
    },
  };
}
