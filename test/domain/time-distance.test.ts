import { expect, test } from 'vitest';
import { ago, dueIn, elapsed } from '../../src/domain/time-distance.ts';

const NOW = new Date('2026-11-21T20:11:34Z');
const EARLIER = '2026-11-21T20:08:22Z';
/** By a clock that is nine minutes ahead of ours. */
const AHEAD = '2026-11-21T20:20:34Z';

test('what has happened is in the past, also by a clock that is behind', () => {
  expect(ago(EARLIER, NOW)).toBe('3m 12s ago');
  expect(ago(AHEAD, NOW)).toBe('just now');
  expect(ago('never', NOW)).toBe('');
});

test('what goes on has lasted no time by a clock that is behind, not less', () => {
  expect([elapsed(EARLIER, NOW), elapsed(AHEAD, NOW)]).toEqual(['3m 12s', '0s']);
});

test('what is due is told by how far it is, before and after', () => {
  expect(dueIn(AHEAD, NOW)).toBe('in 9m');
  expect(dueIn(EARLIER, NOW)).toBe('3m 12s ago');
});
