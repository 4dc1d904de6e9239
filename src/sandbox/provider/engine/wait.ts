import type { Clock } from '../../../domain/clock.ts';
import { ProviderFault } from './fault.ts';

export interface WaitOptions {
  /** For the message: `RAM Resource Share (ARN) to become ACTIVE`. */
  readonly what: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Looks at once, then after 0.2, 0.4, 0.8 … seconds (10 at most), as the genuine provider's wait loops do, until `look`
 * answers something. A fault that `look` throws ends it.
 */
export async function waitFor<T>(look: () => Promise<T | undefined>, options: WaitOptions): Promise<T> {
  const { clock, signal, timeoutMs, what } = options;
  const start = clock.now().getTime();
  for (let delay = 200; ; delay = Math.min(delay * 2, 10_000)) {
    const found = await look();
    if (found !== undefined) return found;
    const left = timeoutMs - (clock.now().getTime() - start);
    if (left <= 0) throw new ProviderFault(`waited ${Math.round(timeoutMs / 1000)} s for ${what}`);
    try {
      await clock.sleep(Math.min(delay, left), signal);
    } catch (cause) {
      throw new ProviderFault(`interrupted while waiting for ${what}`, {
        cause,
        detail: 'the next apply looks again.',
      });
    }
  }
}
