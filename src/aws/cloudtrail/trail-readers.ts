import type { TrailHistory, TrailLookup, TrailReaders, TrailWish } from './ports.ts';
import { requestPace, type RequestPace } from '../request-pace.ts';
import { reachOf } from './coverage.ts';
import { isStale, lookUp, lookupKey } from './look-up.ts';
import { HORIZON_MS, LATE_MS, TrailBook } from './trail-book.ts';
import type { TrailDesk } from './trail-desk.ts';
import { readTrailObjects } from './trail-objects.ts';

/** For each account and Region. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html */
const REQUESTS_PER_SECOND = 2;
/** CloudTrail is minutes behind: whoever has just asked, and asks again, has the answer. */
const FRESH_MS = 3_000;
/** How often a long reading is kept, so that little is lost when it is cut. */
const KEEP_MS = 10_000;

export function trailReaders(desk: TrailDesk): TrailReaders {
  const pace = requestPace(REQUESTS_PER_SECOND, desk.clock);
  let opened: Promise<{ readonly book: TrailBook; readonly note: string | null }> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const open = () =>
    (opened ??= desk.cache.read(placeOf(desk)).then(({ trail, note }) => ({ book: new TrailBook(trail), note })));

  return {
    history(wish) {
      // Two readings of one place would ask for the same twice.
      const mine = turn.then(async () => {
        const { book, note } = await open();
        const notes = note === null ? [] : [note];
        if (wish.cachedOnly !== true) await bringUpToDate(desk, book, wish, pace, notes);
        return historyOf(desk, book, wish, notes);
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

const placeOf = ({ session, region }: TrailDesk): string => `${session.account}.${region}`;

async function bringUpToDate(
  desk: TrailDesk,
  book: TrailBook,
  wish: TrailWish,
  pace: RequestPace,
  notes: string[],
): Promise<void> {
  const { session, region, clock } = desk;
  const now = clock.now().getTime();
  let requests = 0;
  let kept = now;
  const keep = async (): Promise<void> => {
    if (!book.changed) return;
    book.changed = false;
    kept = clock.now().getTime();
    const problem = await desk.cache.write(placeOf(desk), book.toCache(kept));
    if (problem !== null && !notes.includes(problem)) notes.push(problem);
  };
  const enough = (): boolean =>
    requests >= (wish.mostRequests ?? Infinity) || clock.now().getTime() - now >= (wish.withinMs ?? Infinity);
  const spend = async (): Promise<boolean> => {
    if (enough()) return false;
    await pace.turn(wish.signal);
    if (enough()) return false;
    requests += 1;
    return true;
  };
  const page = async (oldest: number): Promise<void> => {
    wish.progress?.({ requests, events: book.size, to: new Date(oldest).toISOString() });
    if (clock.now().getTime() - kept >= KEEP_MS) await keep();
  };
  const from = Math.max(Date.parse(wish.from), now - HORIZON_MS);
  try {
    if (wish.bucket)
      book.hasBucket = await readTrailObjects({
        desk,
        book,
        bucket: wish.bucket,
        from,
        now,
        notes,
        signal: wish.signal,
      });
    const read = async (lookup: TrailLookup, most: number): Promise<void> => {
      const last = book.asked.get(lookupKey(lookup));
      if (last && now - last.at < FRESH_MS && last.from <= from) return;
      const limit = requests + most;
      const spendOne = async (): Promise<boolean> => requests < limit && spend();
      let whole = true;
      for (const gap of book.gaps(lookupKey(lookup), { from, to: now })) {
        const { answered } = pace;
        const options = { session, region, book, lookup, gap, settled: now - LATE_MS, spend: spendOne, answered, page };
        const came = await lookUp(options).catch((thrown: unknown) => {
          if (!isStale(thrown)) throw thrown;
          return lookUp(options);
        });
        whole &&= came === 'read';
        if (!whole) break;
      }
      if (whole) book.asked.set(lookupKey(lookup), { at: clock.now().getTime(), from });
    };
    // Whoever has little time wants the newest of each, not all of the first.
    if (wish.withinMs !== undefined) for (const lookup of wish.lookups) await read(lookup, 1);
    for (const lookup of wish.lookups) await read(lookup, Infinity);
    book.readAt = clock.now().toISOString();
    book.changed = true;
  } finally {
    await keep();
  }
}

function historyOf({ clock }: TrailDesk, book: TrailBook, wish: TrailWish, notes: readonly string[]): TrailHistory {
  const now = clock.now().getTime();
  const from = Math.max(Date.parse(wish.from), now - HORIZON_MS);
  const reaches = wish.lookups.map((lookup) => reachOf(book.covered(lookupKey(lookup)), now - 2 * LATE_MS));
  return {
    events: book.events(from),
    source: wish.bucket && book.hasBucket ? `s3://${wish.bucket.name}, LookupEvents` : 'LookupEvents',
    from: new Date(Math.max(from, ...reaches)).toISOString(),
    readAt: book.readAt,
    notes,
  };
}
