import type { AuditEvents } from '../domain/events/audit-events.ts';
import type { SessionEvents } from '../domain/events/session-events.ts';
import type { BackgroundSession } from '../domain/sessions/background-session.ts';
import { personalAppId, type PersonalApp } from '../domain/sessions/personal-app.ts';
import type { Draft } from './draft.ts';
import { ignored, type Reducers } from './reducer.ts';

const keep = (draft: Draft, { session }: { readonly session: BackgroundSession }): void => {
  draft.map('sessions').set(session.job.arn, session);
};

const keepApp = (draft: Draft, { app }: { readonly app: PersonalApp }): void => {
  draft.map('apps').set(personalAppId(app), app);
};

export const sessionReducers: Reducers<keyof SessionEvents> = {
  'history.read': ignored,
  'session.listed': keep,
  'session.described': keep,
  'sessions.listed': (draft, { jobs, from, gaps, histories, sessionsConsole, durationConsole, at }) => {
    // What was told before and is not any more has ended; what is told has its place by urgency.
    draft.set('sessions', only(draft.state.sessions, jobs));
    draft.set('sessionBoard', { from, gaps, histories, sessionsConsole, durationConsole, readAt: at });
  },
  'personal-app.listed': keepApp,
  'personal-apps.listed': (draft, { apps }) => draft.set('apps', only(draft.state.apps, apps)),
  'personal-app.stopped': ignored,
  'personal-app.restarted': keepApp,
};

/** How many calls a screen holds: more is no list that anybody reads. */
const MOST_CALLS = 5_000;

export const auditReducers: Reducers<keyof AuditEvents> = {
  'audit.call-listed': (draft, { call }) => {
    draft.map('audit').set(call.id, call);
  },
  'audit.listed': (draft, { since, gaps, histories, at }) => {
    const newest = [...draft.state.audit.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    draft.set('audit', new Map(newest.slice(0, MOST_CALLS).map((call) => [call.id, call])));
    draft.set('auditBoard', { since, gaps, histories, readAt: at });
  },
};

const only = <V>(told: ReadonlyMap<string, V>, keys: readonly string[]): ReadonlyMap<string, V> =>
  new Map(
    keys.flatMap((key): [string, V][] => {
      const value = told.get(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
