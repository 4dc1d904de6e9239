import { whomLabel } from '../domain/containment/whom.ts';
import { verdictText } from '../domain/containment/verdict.ts';
import type { ContainmentEvents } from '../domain/events/containment-events.ts';
import type { DrillEvents } from '../domain/events/drill-events.ts';
import { ignored, type Reducers } from './reducer.ts';

/** Faces that show a containment follow its events; the state keeps what one should know of it later. */
export const containmentReducers: Reducers<keyof ContainmentEvents> = {
  'containment.previewed': ignored,
  'containment.begun': (draft, { containment, at }) =>
    draft.notice({
      at,
      tone: 'warning',
      message: `containment ${containment.id} of ${whomLabel(containment)} has begun`,
    }),
  'containment.slowed': ignored,
  'containment.step-changed': (draft, { state, title, detail, at }) => {
    if (state === 'failed') draft.notice({ at, tone: 'error', message: `${title}: ${detail ?? 'failed'}` });
  },
  'containment.verified': ignored,
  'containment.finished': (draft, { containment, result, until, why, at }) =>
    draft.notice({
      at,
      tone: result === 'not-contained' ? 'error' : 'warning',
      message: `${whomLabel(containment)}: ${verdictText({ result, until, why })}`,
    }),
  'containment.found': ignored,
  'containments.found': ignored,
  'release.previewed': ignored,
  'release.step-changed': (draft, { state, what, detail, at }) => {
    if (state === 'failed') draft.notice({ at, tone: 'error', message: `${what}: ${detail ?? 'failed'}` });
  },
  'containment.released': (draft, { id, ok, at }) =>
    draft.notice({
      at,
      tone: ok ? 'info' : 'error',
      message: ok ? `containment ${id} is released` : `containment ${id} is not released as a whole`,
    }),
};

/** A drill speaks for itself, where it runs. */
export const drillReducers: Reducers<keyof DrillEvents> = {
  'drill.started': ignored,
  'drill.scored': ignored,
  'drill.finished': ignored,
};
