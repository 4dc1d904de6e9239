import { expect, test } from 'vitest';
import { shareProvider } from '../../src/app/shared-provider.ts';

const servers = () => {
  const started: { alive: boolean; stops: number }[] = [];
  const start = () => {
    const one = { alive: true, stops: 0 };
    started.push(one);
    const stop = () => Promise.resolve(void (one.stops += 1));
    return Promise.resolve({ env: {}, adopt: () => undefined, alive: () => one.alive, stop });
  };
  return { started, start };
};

test('runs share one provider, and only closing ends it', async () => {
  const { started, start } = servers();
  const shared = shareProvider(start);
  await (await shared.lease()).stop();
  await (await shared.lease()).stop();
  expect(started).toEqual([{ alive: true, stops: 0 }]);
  await shared.close();
  expect(started).toEqual([{ alive: true, stops: 1 }]);
});

test('a provider that died is replaced at the next run', async () => {
  const { started, start } = servers();
  const shared = shareProvider(start);
  await shared.lease();
  for (const one of started) one.alive = false;
  await shared.lease();
  expect(started).toHaveLength(2);
});

test('nothing is started only to be closed', async () => {
  const { started, start } = servers();
  await shareProvider(start).close();
  expect(started).toEqual([]);
});
