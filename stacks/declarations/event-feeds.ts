import { EventFeed } from '../../src/constructs/event-feed.ts';
import type { AccountStacks } from '../account-stacks.ts';

/** `ALIAS-feed/QUEUE`. */
export function addEventFeeds(stacks: AccountStacks): void {
  for (const { account, queue } of stacks.manifest.eventFeeds ?? []) {
    new EventFeed(stacks.of(account, '-feed'), queue, {});
  }
}
