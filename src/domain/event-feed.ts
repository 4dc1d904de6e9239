import type { Account, Manifest } from './manifest.ts';
import type { SourcePoint } from './errors.ts';

/** A queue that EventBridge fills with what happens to the pipelines of an account. */
export interface EventFeedDeclaration {
  /** Alias of the account that owns the pipelines. */
  readonly account: string;
  /** Name of the queue and of its rule. */
  readonly queue: string;
  readonly at?: SourcePoint;
}

/** A feed with what it takes to listen to it. */
export interface EventFeedAt {
  readonly account: Account;
  readonly queueUrl: string;
}

/** The feeds of a manifest, of the commercial partition as everything in it. */
export const eventFeedsOf = ({ accounts, eventFeeds = [] }: Manifest): readonly EventFeedAt[] =>
  eventFeeds.flatMap(({ account: alias, queue }) => {
    const account = accounts.find((one) => one.alias === alias);
    return account ? [{ account, queueUrl: `https://sqs.${account.region}.amazonaws.com/${account.id}/${queue}` }] : [];
  });
