import { expect, test } from 'vitest';
import { requestPace } from '../../../src/aws/request-pace.ts';

/** Time that passes by sleeping alone. */
function fakeClock() {
  let now = 0;
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted();
    now += ms;
    return Promise.resolve();
  };
  return { now: () => new Date(now), sleep, set: (ms: number) => (now = ms) };
}

test('no second has more requests than are allowed, the first one included', async () => {
  const clock = fakeClock();
  const pace = requestPace(2, clock);
  const begun: number[] = [];
  await Promise.all(Array.from({ length: 9 }, () => pace.turn().then(() => begun.push(clock.now().getTime()))));
  for (const [index, at] of begun.entries()) if (index >= 2) expect(at - (begun[index - 2] ?? 0)).toBeGreaterThan(1000);
  expect(begun.at(-1)).toBeLessThan(5_000);
});

test('a clock that is set back holds nobody up', async () => {
  const clock = fakeClock();
  const pace = requestPace(2, clock);
  clock.set(10_000_000);
  await pace.turn();
  await pace.turn();
  clock.set(0);
  await pace.turn();
  expect(clock.now().getTime()).toBeLessThan(2_000);
});

test('whoever gives up makes room', async () => {
  const clock = fakeClock();
  const pace = requestPace(2, clock);
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(pace.turn(gone)).rejects.toThrow('gone');
  await pace.turn();
  expect(clock.now().getTime()).toBe(0);
});

test('a request that travels counts from its answer', async () => {
  const clock = fakeClock();
  const pace = requestPace(1, clock);
  await pace.turn();
  await clock.sleep(400);
  pace.answered();
  await pace.turn();
  expect(clock.now().getTime()).toBeGreaterThan(1_400);
});
