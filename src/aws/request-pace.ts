import type { Clock } from '../domain/clock.ts';

/** A little more than the second that AWS counts, for requests that travel at different speeds. */
const WINDOW_MS = 1_050;

/**
 * Lets at most `most` requests begin in any second, in the order in which they come. A window, not a bucket: a bucket that
 * is full lets through twice as many in its first second.
 */
export function requestPace(most: number, clock: Clock): (signal?: AbortSignal) => Promise<void> {
  let begun: readonly number[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const wait = async (signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted();
    const now = clock.now().getTime();
    const before = begun.length < most ? undefined : begun[0];
    // A clock that was set back must not hold anybody up for longer than the window.
    const pause = before === undefined ? 0 : Math.min(WINDOW_MS, before + WINDOW_MS - now);
    if (pause > 0) await clock.sleep(pause, signal);
    begun = [...begun, now + Math.max(0, pause)].slice(-most);
  };
  return (signal) => {
    const mine = turn.then(() => wait(signal));
    turn = mine.catch(() => undefined);
    return mine;
  };
}
