import type { StudioEvents } from '../domain/events/studio-events.ts';
import { ignored, type Reducers } from './reducer.ts';

export const studioReducers: Reducers<keyof StudioEvents> = {
  'domain.surveyed': (draft, { domain, goes, apps, spaces, userProfiles, at }) => {
    const count = apps.length + spaces.length + userProfiles.length;
    if (count === 0) return;
    const where = goes ? `domain ${domain}, which goes,` : `domain ${domain}`;
    draft.notice({ at, tone: 'warning', message: `${where} has ${count} apps, spaces and profiles in no state file` });
  },
  'domain.part-deleting': ignored,
  'domain.part-deleted': (draft, { kind, name, at }) =>
    draft.notice({ at, tone: 'info', message: `${kind} ${name} is gone` }),
};
