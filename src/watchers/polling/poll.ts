import { isPassing } from '../../aws/errors/aws-error.ts';
import type { Clock } from '../../domain/clock.ts';
import { formatDuration } from '../../domain/duration.ts';
import { problemsOf } from '../../domain/errors.ts';
import type { Emit } from '../../domain/events/index.ts';

export interface PollOptions {
  /** For the notice when nobody answers: `execution churn-train/abc`. */
  readonly subject: string;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly signal?: AbortSignal | undefined;
  /** Pause after something changed; it grows while nothing does. */
  readonly shortestMs?: number;
  readonly longestMs?: number;
  /** Milliseconds of the clock after which a failure is not waited out any more. */
  readonly deadline?: number;
}

/** What a look at AWS found. */
export type Look<T> = 'changed' | 'unchanged' | { readonly done: T };

const GROWTH = 1.5;
const LONGEST_BACKOFF_MS = 60_000;

/**
 * Looks again and again until done, or aborted (then it rejects with the signal's reason). AWS may throttle or be away for
 * a while: that is told once with how old the picture is, waited out with growing pauses, and told when it is over. A
 * first look that fails is an error: the SDK has tried it several times already.
 */
export async function poll<T>(options: PollOptions, look: () => Promise<Look<T>>): Promise<T> {
  const { clock, emit, signal, subject, shortestMs = 500, longestMs = 3_000, deadline } = options;
  let pause = shortestMs;
  let seen: number | undefined;
  let silent = false;
  for (;;) {
    signal?.throwIfAborted();
    try {
      const found = await look();
      if (silent) emit({ type: 'notice.given', message: `${subject}: AWS answers again` });
      silent = false;
      if (typeof found === 'object') return found.done;
      pause = found === 'changed' ? shortestMs : Math.min(Math.round(pause * GROWTH), longestMs);
      seen = clock.now().getTime();
    } catch (cause) {
      const now = clock.now().getTime();
      if (!isPassing(cause) || seen === undefined || now >= (deadline ?? Infinity)) throw cause;
      pause = Math.min(pause * 2, LONGEST_BACKOFF_MS);
      if (!silent) emit({ type: 'notice.given', message: stale(subject, cause, now - seen, pause) });
      silent = true;
    }
    await clock.sleep(pause, signal);
  }
}

const stale = (subject: string, cause: unknown, age: number, pause: number): string =>
  `${subject}: ${problemsOf(cause)[0]?.what}; what is shown is ${formatDuration(age)} old, next look in ${formatDuration(Math.max(pause, 1000))}`;
