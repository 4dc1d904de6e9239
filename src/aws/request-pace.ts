import type { Clock } from '../domain/clock.ts';

/** The second that AWS counts, and a little for its clock. */
const WINDOW_MS = 1_010;

/** Turns of those who may begin a request. */
export interface RequestPace {
  turn(signal?: AbortSignal): Promise<void>;
  /** To be called with the answer: AWS counted the newest request somewhere between its turn and now. */
  answered(): void;
}

/**
 * Lets at most `most` requests reach AWS in any second, in the order in which they come. A window, not a bucket: a bucket
 * that is full lets through twice as many in its first second.
 */
export function requestPace(most: number, clock: Clock): RequestPace {
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
  return {
    turn(signal) {
      const mine = turn.then(() => wait(signal));
      turn = mine.catch(() => undefined);
      return mine;
    },
    answered() {
      begun = [...begun.slice(0, -1), clock.now().getTime()];
    },
  };
}
