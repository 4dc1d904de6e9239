import type { AccountId, Region } from './arn.ts';
import type { Problem } from './errors.ts';

/** One account in one Region that was asked, and what became of it: a failure stays its own. */
export interface AccountReach {
  readonly account: AccountId;
  readonly alias: string | null;
  readonly region: Region;
  /** `partly`: some of what was asked could not be read. */
  readonly status: 'answered' | 'partly' | 'unreadable';
  /** Empty when it answered. */
  readonly problems: readonly Problem[];
  /** Whether asking again later may help by itself: throttling, the network. */
  readonly passing: boolean;
}

/** `2 of 3 accounts answered`, for the label of what is not whole; null when it is whole. */
export function partialLabel(reaches: readonly AccountReach[]): string | null {
  const lacking = reaches.filter(({ status }) => status !== 'answered');
  if (lacking.length === 0) return null;
  return `partial: ${reaches.length - lacking.length} of ${reaches.length} accounts answered in full`;
}
