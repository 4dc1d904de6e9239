import type { Clock } from '../domain/clock.ts';

/**
 * Lets at most `most` requests begin in any second, one after the other as they come. A window, not a bucket: a bucket that
 * is full lets through twice as many in its first second.
 */
export function requestPace(most: number, clock: Clock): (signal?: AbortSignal) => Promise<void> {
  let begun: number[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const wait = async (signal?: AbortSignal): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      const now = clock.now().getTime();
      begun = begun.filter((at) => now - at < WINDOW_MS && at <= now);
      const [first] = begun;
      if (begun.length < most || first === undefined) break;
      await clock.sleep(WINDOW_MS - (now - first), signal);
    }
    begun.push(clock.now().getTime());
  };
  return (signal) => {
    const mine = turn.then(() => wait(signal));
    turn = mine.catch(() => undefined);
    return mine;
  };
}

/** A little more than the second that AWS counts, for requests that travel at different speeds. */
const WINDOW_MS = 1_050;
