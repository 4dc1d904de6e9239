import type { Clock } from '../domain/clock.ts';
import { isPassing } from './errors/aws-error.ts';

export interface Retrying {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly onRetry?: ((operation: string, waitMs: number) => void) | undefined;
}

const FIRST_MS = 250;
const LONGEST_MS = 8_000;
const PATIENCE_MS = 3 * 60_000;

/**
 * Does it again while AWS throttles or cannot answer, at growing intervals. The client has tried three times by then; an
 * incident has more patience than that, and twenty jobs of one account meet the same limit.
 */
export async function retrying<T>(
  { clock, signal, onRetry }: Retrying,
  operation: string,
  act: () => Promise<T>,
): Promise<T> {
  const deadline = clock.now().getTime() + PATIENCE_MS;
  for (let pause = FIRST_MS; ; pause = Math.min(pause * 2, LONGEST_MS)) {
    try {
      return await act();
    } catch (thrown) {
      if (!isPassing(thrown) || signal?.aborted || clock.now().getTime() + pause > deadline) throw thrown;
      onRetry?.(operation, pause);
      // Interrupted: what AWS said last is what one has to know.
      await clock.sleep(pause, signal).catch(() => {
        throw thrown;
      });
    }
  }
}
