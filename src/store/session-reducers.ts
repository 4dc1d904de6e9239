import type { SessionEvents } from '../domain/events/session-events.ts';
import { personalAppId } from '../domain/sessions/personal-app.ts';
import { ignored, type Reducers } from './reducer.ts';

export const sessionReducers: Reducers<keyof SessionEvents> = {
  'history.read': ignored,
  'session.listed': (draft, { session }) => {
    draft.map('sessions').set(session.job.arn, session);
  },
  'personal-app.listed': (draft, { app }) => {
    draft.map('apps').set(personalAppId(app), app);
  },
  'sessions.listed': (draft, { type: _type, jobs, apps, at, ...board }) => {
    // What was told before and is not any more has ended; what is told has its place by urgency.
    const { sessions: told, apps: toldApps } = draft.state;
    draft.set('sessions', new Map(jobs.flatMap((job) => pair(job, told.get(job)))));
    draft.set('apps', new Map(apps.flatMap((app) => pair(app, toldApps.get(app)))));
    draft.set('sessionBoard', { ...board, readAt: at });
  },
};

const pair = <V>(key: string, value: V | undefined): [string, V][] => (value === undefined ? [] : [[key, value]]);
