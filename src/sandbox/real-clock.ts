import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../domain/clock.ts';

/** The sandbox is a world of its own, mostly in a process of its own: its real clock is made here. */
export const realClock: Clock = {
  // eslint-disable-next-line no-restricted-syntax -- this is where real time enters the sandbox
  now: () => new Date(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};
