import type { AccountReaders } from '../../aws/ports.ts';
import type { Arn } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import { problemsOf } from '../../domain/errors.ts';
import type { Emit } from '../../domain/events/index.ts';
import { takeFeed } from './take-feed.ts';
import { Turn } from './turn.ts';

export interface FeedFollowerOptions {
  /** Asked each time: credentials that are renewed come with new readers. */
  readonly feed: () => AccountReaders['feed'];
  readonly queueUrl: string;
  readonly clock: Clock;
  readonly emit: Emit;
  /** Something was pushed of an execution, or of one of its steps. */
  readonly onTold: (executionArn: Arn, kind: 'execution' | 'step') => void;
  /** The queue answers, or does not any more. */
  readonly onAlive: (alive: boolean) => void;
}

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * Listens to the feed of an account. What is pushed says only that something happened: SQS keeps no order, so how it is
 * now is for the poller to ask. A feed that does not answer is no failure, since the poller goes on without it.
 */
export class FeedFollower {
  readonly #options: FeedFollowerOptions;
  readonly #turn = new Turn();
  #stopped = false;
  #paused = false;
  #failures = 0;

  constructor(options: FeedFollowerOptions) {
    this.#options = options;
  }

  /** Runs until it is stopped. */
  async run(): Promise<void> {
    const { clock } = this.#options;
    while (!this.#stopped) {
      const { signal } = this.#turn;
      if (!this.#paused) await this.#listen(signal);
      const pause = this.#paused ? FIRST_PAUSE_MS : this.#pause();
      if (pause > 0) await clock.sleep(pause, signal).catch(() => undefined);
    }
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    if (!paused) this.#turn.wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#turn.wake();
  }

  #pause(): number {
    return this.#failures === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS);
  }

  async #listen(signal: AbortSignal): Promise<void> {
    const { feed, queueUrl, onTold, onAlive, emit } = this.#options;
    try {
      const told = await takeFeed(feed(), queueUrl, signal);
      this.#failures = 0;
      onAlive(true);
      for (const event of told)
        if (event.kind === 'execution') onTold(event.execution.arn, 'execution');
        else onTold(event.executionArn, 'step');
    } catch (cause) {
      if (signal.aborted) return;
      this.#failures += 1;
      onAlive(false);
      if (this.#failures > 1) return;
      const why = problemsOf(cause)[0]?.what ?? 'it does not answer';
      emit({ type: 'notice.given', message: `event feed ${queueUrl}: ${why}; AWS is asked as without a feed` });
    }
  }
}
