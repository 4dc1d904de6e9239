import { describe, expect, test } from 'vitest';
import { sessionEnds } from '../../../src/domain/sessions/session-ends.ts';
import { job, start } from './fixture.ts';

const DAY = 86_400_000;
const declared = (over: object = {}) => ({ enabled: true, durationMs: 7 * DAY, declared: true, ...over });

describe('what ends a job', () => {
  test('is its own limit when that comes first', () => {
    expect(sessionEnds(start(), job(), declared())).toEqual({
      estimatedEnd: { at: '2026-11-27T10:00:00.000Z', source: 'estimate: declared duration' },
      maxRuntimeEnd: '2026-11-21T10:02:00.000Z',
      binding: 'max-runtime',
    });
  });

  test('is its session when the job may run for longer', () => {
    expect(sessionEnds(start(), job({ maxRuntimeSeconds: 28 * 86_400 }), declared()).binding).toBe('session');
  });

  test('is estimated by the default of AWS, and says so, when nobody declared a duration', () => {
    expect(sessionEnds(start(), job(), null).estimatedEnd).toEqual({
      at: '2026-11-27T10:00:00.000Z',
      source: "estimate: AWS's default duration",
    });
  });

  test('is the logout when sessions are declared as off', () => {
    const ends = sessionEnds(start({ by: 'job' }), job(), declared({ enabled: false }));
    expect(ends).toMatchObject({ estimatedEnd: null, binding: 'logout' });
  });

  test('is still the session that was made before they were switched off', () => {
    expect(sessionEnds(start(), job({ maxRuntimeSeconds: 28 * 86_400 }), declared({ enabled: false })).binding).toBe(
      'session',
    );
  });

  test.each([
    ['an execution has no limit', { kind: 'execution' as const, maxRuntimeSeconds: null, startedAt: null }, 'session'],
    ['a limit that could not be read', { maxRuntimeSeconds: null }, 'unknown'],
    ['a job that waits for machines and is short', { startedAt: null }, 'unknown'],
    ['a job that waits for machines and is long', { startedAt: null, maxRuntimeSeconds: 28 * 86_400 }, 'session'],
  ])('%s', (_what, over, binding) => {
    expect(sessionEnds(start(), job(over), declared()).binding).toBe(binding);
  });
});
