import type { LookupEventsCommandInput } from '@aws-sdk/client-cloudtrail';
import type { Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { isPassing } from '../errors/aws-error.ts';
import type { AccountSession } from '../account-session.ts';
import type { TrailLookup } from './ports.ts';
import type { Stretch } from './coverage.ts';
import type { TrailBook } from './trail-book.ts';
import { trailEventOf } from './trail-event-of.ts';

/** The most LookupEvents gives. */
const MaxResults = 50;
/** Events have whole seconds: others of the same second may be on the next page. */
const SECOND_MS = 1000;

export interface LookUpOptions {
  readonly session: AccountSession;
  readonly region: Region;
  readonly book: TrailBook;
  readonly lookup: TrailLookup;
  readonly gap: Stretch;
  /** Up to when what was read counts as known. */
  readonly settled: number;
  /** Waits for its turn, and counts; false: no more requests are to be spent. */
  readonly spend: () => Promise<boolean>;
  /** With the answer, whatever it is. */
  readonly answered: () => void;
  /** After every page: it can be kept, and told. */
  readonly page: (oldest: number) => Promise<void>;
}

export const lookupKey = (lookup: TrailLookup): string =>
  lookup.kind === 'all' ? 'all' : `${lookup.kind}:${lookup.value}`;

/**
 * Reads one gap, newest first, and notes after every page how far it got: whatever cuts it, the next reading begins there.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export async function lookUp(options: LookUpOptions): Promise<'read' | 'spent'> {
  const { session, region, book, lookup, gap, settled, spend, answered, page } = options;
  const cover = (from: number): void => book.cover(lookupKey(lookup), { from, to: Math.min(gap.to, settled) });
  const call = { service: 'cloudtrail', operation: 'LookupEvents', region } as const;
  let NextToken: string | undefined;
  do {
    const input = { ...inputOf(lookup, gap, settled), MaxResults, NextToken };
    const answer = await patiently(spend, () =>
      session.call(call, (client) => client.lookupEvents(input)).finally(answered),
    );
    if (answer === 'spent') return 'spent';
    let oldest = gap.to;
    for (const { EventTime, CloudTrailEvent = '' } of answer.Events ?? []) {
      if (EventTime) oldest = Math.min(oldest, EventTime.getTime());
      const event = trailEventOf(CloudTrailEvent);
      if (event) book.add(event);
    }
    NextToken = answer.NextToken || undefined;
    if (NextToken === undefined) cover(gap.from);
    else if ((answer.Events ?? []).length > 0) cover(oldest + SECOND_MS);
    await page(NextToken === undefined ? gap.from : oldest);
  } while (NextToken !== undefined);
  return 'read';
}

/** Others may look into the same account, too: what they leave is taken when they leave it. */
const TRIES = 8;

async function patiently<T>(spend: () => Promise<boolean>, ask: () => Promise<T>): Promise<T | 'spent'> {
  for (let left = TRIES; ; left -= 1) {
    if (!(await spend())) return 'spent';
    try {
      return await ask();
    } catch (thrown) {
      if (left <= 1 || !isPassing(thrown)) throw thrown;
    }
  }
}

/** The end is left open where it is now: clocks differ, and events of the last moments are wanted most. */
const inputOf = (lookup: TrailLookup, gap: Stretch, settled: number): LookupEventsCommandInput => ({
  ...(lookup.kind !== 'all' && {
    LookupAttributes: [
      { AttributeKey: lookup.kind === 'name' ? 'EventName' : 'EventSource', AttributeValue: lookup.value },
    ],
  }),
  StartTime: new Date(gap.from),
  ...(gap.to < settled && { EndTime: new Date(gap.to) }),
});

/** The token was of an answer that is gone: the gap is read again from where it got to. */
export const isStale = (thrown: unknown): boolean =>
  thrown instanceof SagelaneError && thrown.code === 'InvalidNextTokenException';
