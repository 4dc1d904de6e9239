import { expect, test } from 'vitest';
import { SagelaneError } from '../../src/domain/errors.ts';
import { poll, type Look } from '../../src/watchers/polling/poll.ts';

const throttled = new SagelaneError({ code: 'ThrottlingException', what: 'AWS throttles DescribePipelineExecution' });
const denied = new SagelaneError({ code: 'AccessDeniedException', what: 'no' });

/** Looks in the given order; time passes by sleeping only. */
async function run(looks: readonly (Look<string> | SagelaneError)[], deadline?: number) {
  let now = 0;
  const pauses: number[] = [];
  const notices: string[] = [];
  const clock = {
    now: () => new Date(now),
    sleep: (ms: number) => {
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  const queue = [...looks];
  const look = (): Promise<Look<string>> => {
    const next = queue.shift() ?? { done: 'end' };
    return next instanceof SagelaneError ? Promise.reject(next) : Promise.resolve(next);
  };
  const emit = (event: { type: string; message?: string }): void => void notices.push(event.message ?? event.type);
  const options = {
    subject: 'it',
    clock,
    emit,
    shortestMs: 100,
    longestMs: 200,
    ...(deadline === undefined ? {} : { deadline }),
  };
  const result = await poll(options, look).catch((cause: unknown) => cause);
  return { result, pauses, notices };
}

test('it looks less often while nothing happens, and more often again when something does', async () => {
  const { result, pauses } = await run(['unchanged', 'unchanged', 'unchanged', 'changed', { done: 'x' }]);
  expect(result).toBe('x');
  expect(pauses).toEqual([150, 200, 200, 100]);
});

test('throttling is waited out, told once with how old the picture is, and told when it is over', async () => {
  const { result, pauses, notices } = await run(['changed', throttled, throttled, throttled, 'changed', { done: 'x' }]);
  expect(result).toBe('x');
  expect(pauses).toEqual([100, 200, 400, 800, 100]);
  expect(notices).toEqual([
    'it: AWS throttles DescribePipelineExecution; what is shown is 0s old, next look in 1s',
    'it: AWS answers again',
  ]);
});

test('the pauses grow to a minute and not further', async () => {
  const { pauses } = await run(['changed', ...Array.from({ length: 15 }, () => throttled)]);
  expect(Math.max(...pauses)).toBe(60_000);
});

test('a refusal is not waited out, nor is a first look that fails, nor anything after the deadline', async () => {
  expect((await run(['changed', denied])).result).toBe(denied);
  expect((await run([throttled])).result).toBe(throttled);
  expect((await run(['changed', throttled, throttled, throttled], 350)).result).toBe(throttled);
});
