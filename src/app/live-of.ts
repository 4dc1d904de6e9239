import { eventFeedsOf } from '../domain/event-feed.ts';
import type { LiveExecutions } from '../watchers/live-executions.ts';
import type { App } from './app.ts';
import { knownEnds } from './remember.ts';

const EXECUTIONS_PER_PIPELINE = 50;

/** The pollers of a terminal app. */
export async function liveOf({ context, manifestOrNull }: App): Promise<LiveExecutions> {
  const { liveExecutions } = await import('../watchers/index.ts');
  const manifest = manifestOrNull();
  const feeds = manifest ? eventFeedsOf(manifest) : [];
  return liveExecutions({
    aws: await context.aws(),
    places: await context.places(),
    clock: context.clock,
    emit: context.emit,
    limit: EXECUTIONS_PER_PIPELINE,
    known: knownEnds(await context.history()),
    feeds: feeds.map(({ account: { id, region }, queueUrl }) => ({ account: id, region, queueUrl })),
    usage: (account) => context.calls().filter((one) => one.account === account),
  });
}
