import type { LineageEvents } from '../domain/events/lineage-events.ts';
import type { Reducers } from './reducer.ts';

export const lineageReducers: Reducers<keyof LineageEvents> = {
  'lineage.shown': (draft, { graph, at }) => draft.set('lineage', { graph, seenAt: at }),
};
