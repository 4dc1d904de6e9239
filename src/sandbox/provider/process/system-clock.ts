import { setTimeout as sleep } from 'node:timers/promises';

import type { Clock } from '../../../domain/clock.ts';

/** The real time: a provider process is started by itself, so it cannot be given one. */
export const systemClock: Clock = {
  // eslint-disable-next-line no-restricted-syntax -- the entry of a process of its own brings its own clock
  now: () => new Date(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};
