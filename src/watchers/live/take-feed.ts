import type { AccountReaders } from '../../aws/ports.ts';
import { feedEventOf, type FeedEvent } from '../../domain/feed-event.ts';

/** What the feed holds now, or gets within twenty seconds; such a question does not hold up who wants to leave. */
export async function takeFeed(
  feed: AccountReaders['feed'],
  queueUrl: string,
  signal: AbortSignal | undefined,
): Promise<readonly FeedEvent[]> {
  signal?.throwIfAborted();
  const left = Promise.withResolvers<never>();
  const leave = (): void => left.reject(signal?.reason as Error);
  signal?.addEventListener('abort', leave, { once: true });
  try {
    const messages = await Promise.race([feed.take(queueUrl), left.promise]);
    return messages.map(feedEventOf).filter((event) => event !== undefined);
  } finally {
    // The signal may outlive thousands of questions.
    signal?.removeEventListener('abort', leave);
  }
}
