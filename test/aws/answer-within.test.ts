import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerWithin } from '../../src/aws/answer-within.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const listing = { what: 'listing the pipelines', account: '111122223333' };
const never = new Promise<never>(() => undefined);

test('an answer that does not come is given up', async () => {
  const given = answerWithin(30_000, listing, never);
  const failure = expect(given).rejects.toMatchObject({ code: 'AccountSilent' });
  await vi.advanceTimersByTimeAsync(30_000);
  await failure;
});

test('the time in which our own budget holds it back is none of its silence', async () => {
  let held = true;
  const answer = Promise.withResolvers<string>();
  const given = answerWithin(30_000, { ...listing, isHeldBack: () => held }, answer.promise);
  await vi.advanceTimersByTimeAsync(120_000);
  held = false;
  await vi.advanceTimersByTimeAsync(20_000);
  answer.resolve('pipelines');
  expect(await given).toBe('pipelines');
  expect(vi.getTimerCount()).toBe(0);
});
