import type { Region } from './arn.ts';
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

/** The Region that the URL of a queue names; undefined where it names none, as one of the sandbox. */
export const regionOfQueue = (queueUrl: string): Region | undefined =>
  /^https:\/\/(?:[\w-]+\.)?sqs\.([a-z0-9-]+)\./.exec(queueUrl)?.[1];

/** The feeds of a manifest, of the commercial partition as everything in it. */
export const eventFeedsOf = ({ accounts, eventFeeds = [] }: Manifest): readonly EventFeedAt[] =>
  eventFeeds.flatMap(({ account: alias, queue }) => {
    const account = accounts.find((one) => one.alias === alias);
    return account ? [{ account, queueUrl: `https://sqs.${account.region}.amazonaws.com/${account.id}/${queue}` }] : [];
  });
