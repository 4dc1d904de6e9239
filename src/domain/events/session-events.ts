import type { Region } from '../arn.ts';
import type { BackgroundSession, SessionWarningId } from '../sessions/background-session.ts';
import type { PersonalApp } from '../sessions/personal-app.ts';
import type { HistoryReach, SessionGap } from '../sessions/session-board.ts';
import type { EventDocs } from './event-docs.ts';

/** How a board was made: from what was read before, or by asking. */
type Freshness = 'cached' | 'live';

export interface SessionEvents {
  'history.read': {
    readonly account: string;
    readonly region: string;
    readonly requests: number;
    readonly events: number;
    readonly to: string;
  };
  'session.listed': { readonly session: BackgroundSession };
  'session.described': { readonly session: BackgroundSession };
  'sessions.listed': {
    readonly jobs: readonly string[];
    readonly people: number;
    readonly warnings: readonly { readonly id: SessionWarningId; readonly jobs: readonly string[] }[];
    readonly from: Freshness;
    readonly gaps: readonly SessionGap[];
    readonly histories: readonly HistoryReach[];
    readonly regions: readonly Region[];
    readonly sessionsConsole: string;
    readonly durationConsole: string;
  };
  'personal-app.listed': { readonly app: PersonalApp; readonly needsRestart: boolean };
  'personal-apps.listed': {
    readonly apps: readonly string[];
    readonly needRestart: number;
    readonly regions: readonly Region[];
  };
  'personal-app.stopped': { readonly app: PersonalApp };
  'personal-app.restarted': { readonly app: PersonalApp };
}

const REGIONS = 'Regions that were read';
const PERSONAL_APP =
  'account, region, domainId, domain, app (name, type, userProfile, space, status, instanceType), userProfile, userName, propagates (what the domain declares), effective (EffectiveTrustedIdentityPropagationStatus, null when AWS does not say), createdAt, readAt';

export const sessionEventDocs: EventDocs<SessionEvents> = {
  'history.read': {
    summary: 'how far CloudTrail was read for one account and Region; while more is read',
    fields: {
      account: 'account id',
      region: 'its Region',
      requests: 'requests spent so far: two a second are allowed',
      events: 'events kept so far: those that name a person, and those of ours that changed something',
      to: 'the oldest event of the last answer, ISO 8601',
    },
  },
  'session.listed': {
    summary: 'a job that runs as a person, derived from CloudTrail, SageMaker, Identity Center and the manifest',
    fields: {
      session:
        'person (userId, identityStoreArn, userName, displayName, status, groups), job (arn, name, kind, status, startedAt, endedAt, maxRuntimeSeconds, failureReason), account, region, startedAt, estimatedEnd (at, source; null when sessions are off), maxRuntimeEnd, binding (session, max-runtime, logout or unknown: which of them ends the job), application, role, studio (domainId, domain, userProfile, propagates), facts (part, source, at), warnings (id, message)',
    },
  },
  'session.described': { summary: 'one session was looked at', fields: { session: 'as in session.listed' } },
  'sessions.listed': {
    summary: 'all sessions were told',
    fields: {
      jobs: 'ARNs of the jobs whose sessions were told, most urgent first',
      people: 'how many people they are of',
      warnings: 'id, and ARNs of the jobs that are warned of',
      from: 'cached: from what was read before, without asking AWS; live: AWS was asked',
      gaps: 'what could not be read and may be missing: account, region, part, why',
      histories: 'how far back CloudTrail is known: account, region, source, from, readAt, trail (bucket or null)',
      regions: REGIONS,
      sessionsConsole: 'where AWS shows and ends sessions: it has no API for that',
      durationConsole: 'where their duration is set: it has no API either',
    },
  },
  'personal-app.listed': {
    summary: 'an app of Studio as somebody uses it, and whether it carries their identity',
    fields: {
      app: PERSONAL_APP,
      needsRestart: 'propagation is on and the running app was started before: it carries nobody yet',
    },
  },
  'personal-apps.listed': {
    summary: 'all apps were told',
    fields: {
      apps: 'which: ACCOUNT REGION DOMAIN/OWNER/TYPE/NAME',
      needRestart: 'how many carry nobody before they are restarted',
      regions: REGIONS,
    },
  },
  'personal-app.stopped': {
    summary: 'an app that is being restarted is gone, and is made again now',
    fields: { app: PERSONAL_APP },
  },
  'personal-app.restarted': {
    summary: 'an app runs again; effective says what it carries now',
    fields: { app: PERSONAL_APP },
  },
};
