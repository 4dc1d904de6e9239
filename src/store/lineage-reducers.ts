import type { LineageEvents } from '../domain/events/lineage-events.ts';
import { ignored, type Reducers } from './reducer.ts';

export const lineageReducers: Reducers<keyof LineageEvents> = {
  'lineage.shown': (draft, { graph, at }) => draft.set('lineage', { graph, seenAt: at }),
  'lineage.entity-listed': (draft, { entity }) => {
    draft.map('lineageEntities').set(entity.arn, entity);
  },
  'lineage.entities-listed': ignored,
  'lineage.group-checked': (draft, { group }) => {
    draft.map('lineageGroups').set(group.arn, group);
  },
  'lineage.groups-checked': ignored,
  'lineage.associated': (draft, { edge, at }) =>
    draft.notice({ at, tone: 'info', message: `associated ${edge.source} with ${edge.destination}` }),
  'lineage.disassociated': (draft, { undo, at }) =>
    draft.notice({ at, tone: 'info', message: `took the association away; to have it back: ${undo}` }),
};
