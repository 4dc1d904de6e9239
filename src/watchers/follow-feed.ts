import type { AccountReaders } from '../aws/ports.ts';
import type { Emit } from '../domain/events/index.ts';
import type { Clock } from '../domain/clock.ts';
import { poll } from './polling/poll.ts';
import { takeFeed } from './live/take-feed.ts';

export interface FollowFeedOptions {
  readonly readers: Pick<AccountReaders, 'feed'>;
  readonly queueUrl: string;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly signal?: AbortSignal | undefined;
}

const MOST_KNOWN = 1_000;

/** Tells what EventBridge pushes into a queue as it comes, for one call of up to twenty seconds at a time. */
export async function followFeed({ readers, queueUrl, clock, emit, signal }: FollowFeedOptions): Promise<never> {
  const known = new Set<string>();
  return poll<never>({ subject: `feed ${queueUrl}`, clock, emit, signal, shortestMs: 1, longestMs: 1 }, async () => {
    const told = await takeFeed(readers.feed, queueUrl, signal);
    for (const event of told) {
      if (known.has(event.id)) continue;
      known.add(event.id);
      const [oldest] = known;
      if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
      const { from } = event;
      if (event.kind === 'step') emit({ type: 'step.changed', execution: event.executionArn, step: event.step, from });
      else emit({ type: 'execution.changed', execution: event.execution, from });
    }
    return told.length > 0 ? 'changed' : 'unchanged';
  });
}
