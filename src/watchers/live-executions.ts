import type { Aws } from '../aws/ports.ts';
import type { AccountId, Arn, Region } from '../domain/arn.ts';
import type { CallUsage } from '../domain/call-usage.ts';
import type { Clock } from '../domain/clock.ts';
import type { Emit } from '../domain/events/index.ts';
import type { Execution } from '../domain/execution.ts';
import { AccountPoller } from './live/account-poller.ts';
import { FeedFollower } from './live/feed-follower.ts';
import { createGate } from './live/gate.ts';
import type { FixedParts } from './read-execution.ts';
import type { AskedAccount } from './survey/reach.ts';

export interface LiveExecutionsOptions {
  readonly aws: Aws;
  readonly accounts: readonly AskedAccount[];
  readonly clock: Clock;
  readonly emit: Emit;
  /** Newest executions of each pipeline. */
  readonly limit: number;
  /** The end of one that is known already, and need not be asked for. */
  readonly known?: (listed: Execution) => Execution | undefined;
  /** Queues that EventBridge fills with what happens to pipelines. */
  readonly feeds?: readonly LiveFeed[];
  readonly usage?: (account: AccountId) => readonly CallUsage[];
}

export interface LiveFeed {
  readonly account: AccountId;
  readonly region: Region;
  readonly queueUrl: string;
}

export type LiveInterest =
  | { readonly kind: 'list' }
  | { readonly kind: 'execution'; readonly executionArn: Arn; readonly account: AccountId }
  | { readonly kind: 'nothing' };

/** Pipelines and executions of all accounts, kept up to date for as little asking as what is on screen needs. */
export interface LiveExecutions {
  focus(interest: LiveInterest): void;
  refresh(): void;
  pause(paused: boolean): void;
  /** A change that was told by somebody else. */
  hear(execution: Execution): void;
  /** Resolves when every poller has ended. */
  stop(): Promise<void>;
}

const LOOKS_AT_ONCE = 8;

/** One poller for each account; it begins when something is on screen for the first time. */
export function liveExecutions(options: LiveExecutionsOptions): LiveExecutions {
  const { accounts, aws, clock, emit, feeds = [], usage } = options;
  const gate = createGate(LOOKS_AT_ONCE);
  const fixed = new Map<Arn, FixedParts>();
  const pollers = new Map(
    accounts.map((account) => {
      const onLooked = (): void => {
        for (const one of usage?.(account.id) ?? []) emit({ type: 'calls.counted', usage: one });
      };
      return [account, new AccountPoller({ ...options, account, fixed, gate, onLooked })] as const;
    }),
  );
  const ofAccount = (id: AccountId): readonly AccountPoller[] =>
    [...pollers].flatMap(([account, poller]) => (account.id === id ? [poller] : []));
  // Of an account that nobody looks at nothing is taken.
  const followed = feeds.filter(({ account }) => ofAccount(account).length > 0);
  const followers = followed.map(
    ({ account, region, queueUrl }) =>
      new FeedFollower({
        feed: () => aws.readers(account, region).feed,
        queueUrl,
        clock,
        emit,
        // Who looks at it from another account, through a share, is told as well.
        onTold: (executionArn, kind) => {
          for (const poller of pollers.values()) poller.told(executionArn, kind);
        },
        onAlive: (alive) => {
          for (const poller of ofAccount(account)) poller.fed(alive);
        },
      }),
  );
  const parts = [...pollers.values(), ...followers];
  let running: readonly Promise<void>[] | null = null;

  return {
    focus(interest) {
      if (interest.kind === 'nothing' && running === null) return;
      for (const [{ id }, poller] of pollers)
        if (interest.kind === 'execution') poller.focus(id === interest.account ? interest : { kind: 'nothing' });
        else poller.focus(interest);
      running ??= parts.map((part) => part.run());
    },
    refresh: () => {
      for (const poller of pollers.values()) poller.refresh();
    },
    pause(paused) {
      for (const part of parts) part.pause(paused);
      emit({ type: 'watching.paused', paused });
    },
    hear(execution) {
      for (const poller of ofAccount(execution.owner)) poller.hear(execution);
    },
    async stop() {
      for (const part of parts) part.stop();
      await Promise.all(running ?? []);
    },
  };
}
