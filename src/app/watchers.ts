import type { Aws } from '../aws/ports.ts';
import type { Watchers, WorkAccount } from '../commands/engine/context.ts';
import { regionOfArn } from '../domain/arn.ts';
import type { Clock } from '../domain/clock.ts';
import { regionOfQueue } from '../domain/event-feed.ts';
import type { Emit } from '../domain/events/index.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { SeenHistory } from '../domain/seen-history.ts';
import { knownEnds } from './remember.ts';
import type { ReadExecutionOptions } from '../watchers/read-execution.ts';
import { sessionWatchers } from './session-watchers.ts';

interface Parts {
  readonly aws: () => Promise<Aws>;
  /** Accounts, each in every Region of it that is read. */
  readonly places: () => Promise<readonly WorkAccount[]>;
  readonly manifest: () => Manifest | null;
  readonly history: () => Promise<SeenHistory | null>;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly signal: AbortSignal;
}

/** Gives the commands the watchers, with readers only: a watcher can change nothing. */
export function createWatchers({ aws, places, manifest, clock, emit, signal: shutdown, history }: Parts): Watchers {
  const either = (signal: AbortSignal | undefined): AbortSignal =>
    signal ? AbortSignal.any([signal, shutdown]) : shutdown;
  const fixed: ReadExecutionOptions['fixed'] = new Map();
  return {
    async execution({ account, executionArn, signal, until }) {
      const { watchExecution } = await import('../watchers/index.ts');
      const readers = (await aws()).readers(account, regionOfArn(executionArn));
      return watchExecution({
        readers,
        executionArn,
        clock,
        emit,
        signal: either(signal),
        ...(until ? { until } : {}),
      });
    },
    async invitations({ accounts, signal }) {
      const { watchInvitations } = await import('../watchers/index.ts');
      const client = await aws();
      await watchInvitations({
        accounts: accounts.map(({ id, region }) => client.readers(id, region)),
        clock,
        emit,
        signal: either(signal),
      });
    },
    async associations({ owner, shareArns, signal, ...options }) {
      const { awaitAssociations } = await import('../watchers/index.ts');
      const readers = (await aws()).readers(owner, shareArns[0] === undefined ? undefined : regionOfArn(shareArns[0]));
      return awaitAssociations({ readers, shareArns, clock, emit, signal: either(signal), ...options });
    },
    async feed({ account, queueUrl, signal }) {
      const { followFeed } = await import('../watchers/index.ts');
      // A request is signed for one Region, and that of the queue need not be the account's.
      const readers = (await aws()).readers(account, regionOfQueue(queueUrl));
      const until = either(signal);
      await followFeed({ readers, queueUrl, clock, emit, signal: until }).catch((cause: unknown) => {
        if (!until.aborted) throw cause;
      });
      return undefined;
    },
    async detail({ account, executionArn }) {
      const { readExecution } = await import('../watchers/index.ts');
      return readExecution({ readers: (await aws()).readers(account, regionOfArn(executionArn)), executionArn, fixed });
    },
    async runs(options) {
      const { readRuns } = await import('../watchers/index.ts');
      return readRuns({ aws: await aws(), ...options });
    },
    async pipelines(options) {
      const { surveyPipelines } = await import('../watchers/index.ts');
      return surveyPipelines({ aws: await aws(), manifest: manifest(), ...options });
    },
    async executions(options) {
      const { surveyExecutions } = await import('../watchers/index.ts');
      return surveyExecutions({ aws: await aws(), known: knownEnds(await history()), ...options });
    },
    ...sessionWatchers({ aws, places, manifest, clock, emit, signal: shutdown }),
    async received(options) {
      const { surveyInvitations } = await import('../watchers/index.ts');
      return surveyInvitations({ aws: await aws(), ...options });
    },
    async undeclared(options) {
      const { surveyUndeclared } = await import('../watchers/index.ts');
      return surveyUndeclared({ aws: await aws(), ...options });
    },
    async shareBoard({ accounts, verify }) {
      const { readShareBoard } = await import('../watchers/index.ts');
      return readShareBoard({ aws: await aws(), manifest: manifest(), accounts, verify, clock });
    },
  };
}
