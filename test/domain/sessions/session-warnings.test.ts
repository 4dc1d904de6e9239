import { describe, expect, test } from 'vitest';
import type { SessionPerson } from '../../../src/domain/sessions/background-session.ts';
import { joinSession, type SessionParts } from '../../../src/domain/sessions/join-session.ts';
import { describeSession } from '../../../src/domain/sessions/session-words.ts';
import { warningsOf } from '../../../src/domain/sessions/warning-words.ts';
import { JANE, job, JOB, start, STORE } from './fixture.ts';

const AT = '2026-11-21T12:00:00.000Z';
const jane: SessionPerson = {
  userId: JANE,
  identityStoreArn: STORE,
  userName: 'jane',
  displayName: 'Jane Okafor',
  status: 'enabled',
  groups: ['analysts'],
};
const sourced = <T>(value: T) => ({ value, source: 'test', at: AT });
const studio = { domainId: 'd-1', domain: 'vision', userProfile: 'jane', propagates: true };

const session = (over: Partial<SessionParts> = {}) =>
  joinSession({
    start: start(),
    account: '777788889999',
    region: 'us-east-1',
    job: sourced(job()),
    person: sourced(jane),
    studio: sourced(studio),
    application: 'ENABLED',
    declared: { enabled: true, durationMs: 7 * 86_400_000, declared: true },
    history: { source: 'LookupEvents', at: AT },
    now: AT,
    ...over,
  });

const DISABLED = { enabled: false, durationMs: 7 * 86_400_000, declared: true };

describe('a warning', () => {
  test('is not given for a job within its session', () => {
    expect(session().warnings).toEqual([]);
  });

  test.each<[string, Partial<SessionParts>, string]>([
    ['ends-before-job', { job: sourced(job({ maxRuntimeSeconds: 28 * 86_400 })) }, '2026-11-27T10:00:00Z'],
    ['outlived-estimate', { now: '2026-11-28T12:00:00.000Z' }, 'should have ended 2026-11-27T10:00:00Z'],
    ['user-deleted', { person: sourced({ ...jane, userName: null, status: 'deleted' }) }, JANE],
    ['user-disabled', { person: sourced({ ...jane, status: 'disabled' }) }, 'jane is disabled'],
    ['user-unknown', { person: sourced({ ...jane, userName: null, status: 'unknown' }) }, JANE],
    ['propagation-off', { studio: sourced({ ...studio, propagates: false }) }, 'domain vision'],
    ['sessions-disabled', { declared: DISABLED, start: start({ by: 'job' }) }, 'within 15 minutes of the logout'],
    ['sessions-disabled', { application: 'DISABLED' }, 'new jobs fail at logout'],
    ['no-token', { start: start({ by: 'job' }) }, 'interactive session'],
    ['job-unknown', { job: sourced(job({ status: 'unknown' })) }, 'could not be read'],
  ])('%s', (id, over, words) => {
    const { warnings } = session(over);
    expect(warnings.map((one) => one.id)).toEqual([id]);
    expect(warnings[0]?.message).toContain(words);
  });

  test('is not given for what has ended', () => {
    expect(session({ job: sourced(job({ status: 'Stopped' })), application: 'DISABLED' }).warnings).toEqual([]);
  });

  test('is counted by its gravity', () => {
    const graver = session({ person: sourced({ ...jane, status: 'disabled' }), application: 'DISABLED' });
    expect(warningsOf([session(), graver])).toEqual([
      { id: 'user-disabled', jobs: [JOB] },
      { id: 'sessions-disabled', jobs: [JOB] },
    ]);
  });
});

test('every part of a row says where it is from and how old it is', () => {
  const lines = describeSession(session(), new Date('2026-11-21T12:01:00.000Z'));
  const known = lines.filter(({ tone }) => tone === 'dim').map(({ text }) => text);
  expect(known).toEqual([
    'session: CloudTrail CreateTokenWithIAM (LookupEvents), 1m ago',
    'job: test, 1m ago',
    'person: test, 1m ago',
    'groups: ListGroupMembershipsForMember, 1m ago',
    'studio: test, 1m ago',
    'end: estimate: declared duration, 1m ago',
  ]);
});
