import { expect, test } from 'vitest';
import { inPlaceTime } from '../../src/app/in-place-time.ts';
import { createAppStore } from '../../src/store/index.ts';
import { BOARD_EVENTS, event, NOW } from '../tui/fixture/world.ts';

const HOURS = 6 * 3_600_000;
const later = (iso: string): string => new Date(Date.parse(iso) + HOURS).toISOString();

function storeAhead(ms: number) {
  const store = inPlaceTime(
    createAppStore((publish) => publish()),
    () => ms,
  );
  return { store, state: () => store.api.getState() };
}

test('what is read of a sandbox that was moved on is read now by its clock', () => {
  const { store, state } = storeAhead(HOURS);
  const at = NOW.toISOString();
  store.take(event({ type: 'history.opened', file: 'f', leftAt: at }));
  store.take(event({ type: 'notice.given', message: 'here' }));
  store.take(event({ type: 'shares.listed', count: 0, partial: false, regions: [] }));
  store.publish();
  expect(state().leftAt).toBe(later(at));
  expect(state().notices.at(-1)?.at).toBe(later(at));
  expect(state().readAt.get('shares')).toBe(later(at));
});

test('a clock that is as ours leaves every time as it is', () => {
  const { store, state } = storeAhead(3);
  store.take(event({ type: 'notice.given', message: 'here' }));
  store.publish();
  expect(state().notices.at(-1)?.at).toBe(NOW.toISOString());
});

test('entries of the journal keep the time that is written in them', () => {
  const { store, state } = storeAhead(HOURS);
  for (const one of BOARD_EVENTS) if (one.type === 'journal.listed') store.take({ ...one, at: one.entry.at });
  store.publish();
  expect(state().journal.get(5)?.at).toBe('2026-11-21T20:03:34.000Z');
  // It was told while it was written: the journal was not read.
  expect(state().readAt.has('journal')).toBe(false);
});
