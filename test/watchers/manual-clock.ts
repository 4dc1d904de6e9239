import type { Clock } from '../../src/domain/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that stands still until it is told: who sleeps on it is woken in the order of time. */
export class ManualClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];
  #fallen: (() => void)[] = [];

  constructor(now = Date.parse('2026-01-01T00:00:00Z')) {
    this.#now = now;
  }

  now(): Date {
    return new Date(this.#now);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const sleeper: Sleeper = { at: this.#now + ms, wake: resolve };
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        reject(signal.reason as Error);
      });
      this.#sleepers.push(sleeper);
      for (const told of this.#fallen.splice(0)) told();
    });
  }

  /** Resolves when at least `count` sleep. */
  async asleep(count = 1): Promise<void> {
    while (this.#sleepers.length < count) await new Promise<void>((resolve) => this.#fallen.push(resolve));
  }

  /** Lets time go by; whoever wakes sleeps again before it goes on. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await this.asleep();
    for (;;) {
      const count = this.#sleepers.length;
      const [next] = [...this.#sleepers].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#now = Math.max(this.#now, next.at);
      this.#sleepers = this.#sleepers.filter((one) => one !== next);
      next.wake();
      await this.asleep(count);
    }
    this.#now = end;
  }

  /** Wakes those whose time has come, and waits for nobody. */
  jump(ms: number): void {
    this.#now += ms;
    const due = this.#sleepers.filter(({ at }) => at <= this.#now);
    this.#sleepers = this.#sleepers.filter(({ at }) => at > this.#now);
    for (const { wake } of due) wake();
  }
}
