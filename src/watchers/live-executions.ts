import type { Aws } from '../aws/ports.ts';
import { regionOfArn, type AccountId, type Arn, type Region } from '../domain/arn.ts';
import type { CallUsage } from '../domain/call-usage.ts';
import type { Clock } from '../domain/clock.ts';
import type { Emit } from '../domain/events/index.ts';
import type { Execution } from '../domain/execution.ts';
import { AccountPoller } from './live/account-poller.ts';
import { FeedFollower } from './live/feed-follower.ts';
import { createGate } from './live/gate.ts';
import { ToldByOwners } from './live/told-by-owners.ts';
import type { FixedParts } from './read-execution.ts';
import type { AskedAccount } from './survey/reach.ts';

export interface LiveExecutionsOptions {
  readonly aws: Aws;
  /** Each in each Region in which it is read. */
  readonly places: readonly AskedAccount[];
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

interface OpenExecution {
  readonly kind: 'execution';
  readonly executionArn: Arn;
  readonly account: AccountId;
}

export type LiveInterest = { readonly kind: 'list' } | OpenExecution | { readonly kind: 'nothing' };

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

/** One poller for each account and Region; it begins when something is on screen for the first time. */
export function liveExecutions(options: LiveExecutionsOptions): LiveExecutions {
  const { places, aws, clock, emit, feeds = [], usage } = options;
  const gate = createGate(LOOKS_AT_ONCE);
  const fixed = new Map<Arn, FixedParts>();
  const owners = new ToldByOwners();
  const pollers = new Map(
    places.map((place) => {
      const onLooked = (): void => {
        for (const one of usage?.(place.id) ?? []) emit({ type: 'calls.counted', usage: one });
      };
      return [place, new AccountPoller({ ...options, place, fixed, owners, gate, onLooked })] as const;
    }),
  );
  const pollersOf = (account: AccountId, region?: Region): readonly AccountPoller[] =>
    [...pollers].flatMap(([place, poller]) =>
      place.id === account && (region === undefined || place.region === region) ? [poller] : [],
    );
  // Where nobody looks nothing is taken.
  const followed = feeds.filter(({ account, region }) => pollersOf(account, region).length > 0);
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
          for (const poller of pollersOf(account, region)) poller.fed(alive);
        },
      }),
  );
  /** An execution that was named, and not listed, may lie where nothing else is read. */
  const readerOf = ({ account, executionArn }: OpenExecution): AccountPoller | undefined =>
    [...pollersOf(account, regionOfArn(executionArn)), ...pollersOf(account)][0];
  const parts = [...pollers.values(), ...followers];
  let running: readonly Promise<void>[] | null = null;

  return {
    focus(interest) {
      if (interest.kind === 'nothing' && running === null) return;
      const reader = interest.kind === 'execution' ? readerOf(interest) : null;
      for (const poller of pollers.values())
        poller.focus(reader === null || poller === reader ? interest : { kind: 'nothing' });
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
      for (const poller of pollersOf(execution.owner, execution.region)) poller.hear(execution);
    },
    async stop() {
      for (const part of parts) part.stop();
      await Promise.all(running ?? []);
    },
  };
}
