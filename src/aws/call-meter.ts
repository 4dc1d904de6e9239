import type { AccountId, Region } from '../domain/arn.ts';
import type { CallUsage } from '../domain/call-usage.ts';
import type { Clock } from '../domain/clock.ts';

/** Counts what is asked of each account, Region and service, and lets reads wait when it would be too much. */
export interface CallMeter {
  /** Resolves when the budget has room; what writes never waits, since somebody does. */
  admit(call: MeteredCall): Promise<void>;
  /** Tries beyond the first, and whether AWS said that it was too much. */
  ended(call: MeteredCall, how: { readonly tries: number; readonly throttled: boolean }): void;
  usage(account?: AccountId): readonly CallUsage[];
  /** Whether reads of the account wait for room. */
  holdsBack(account: AccountId): boolean;
}

interface MeteredCall {
  readonly account: AccountId;
  readonly region: Region;
  readonly service: string;
  readonly operation: string;
}

export interface CallMeterOptions {
  readonly clock: Clock;
  /** Reads per account, Region, service and minute. */
  readonly perMinute?: number;
  /** Told once for each wait. */
  readonly onWait?: (usage: CallUsage, waitMs: number) => void;
}

/** Assumed: AWS documents no rate for these reads, so this is what we allow ourselves, ten a second. */
export const CALLS_PER_MINUTE = 600;
const WINDOW_MS = 60_000;
const READS = /^(BatchGet|Describe|Get|List|Lookup|Query|Search)/;

interface Ledger {
  readonly account: AccountId;
  readonly region: Region;
  readonly service: string;
  /** Times of reads within the window, oldest first. */
  times: number[];
  total: number;
  throttled: number;
}

export function createCallMeter({ clock, perMinute = CALLS_PER_MINUTE, onWait }: CallMeterOptions): CallMeter {
  const ledgers = new Map<string, Ledger>();
  const ledgerOf = ({ account, region, service }: MeteredCall): Ledger => {
    const key = `${account} ${region} ${service}`;
    const known = ledgers.get(key) ?? { account, region, service, times: [], total: 0, throttled: 0 };
    ledgers.set(key, known);
    return known;
  };
  const waiting = new Map<AccountId, number>();
  const forgetOld = (ledger: Ledger): void => {
    const now = clock.now().getTime();
    const isOld = (time: number): boolean => time <= now - WINDOW_MS;
    // A clock that was set back must not hold anybody up for longer than the window.
    const isAhead = (time: number): boolean => time > now;
    if (isOld(ledger.times[0] ?? Infinity) || isAhead(ledger.times.at(-1) ?? 0))
      ledger.times = ledger.times.filter((time) => !isOld(time) && !isAhead(time));
  };
  const count = (ledger: Ledger, reads: boolean, calls = 1): void => {
    ledger.total += calls;
    if (reads) for (let each = 0; each < calls; each += 1) ledger.times.push(clock.now().getTime());
  };
  const usageOf = (ledger: Ledger): CallUsage => {
    forgetOld(ledger);
    const { account, region, service, total, throttled, times } = ledger;
    return { account, region, service, made: times.length, allowed: perMinute, windowMs: WINDOW_MS, total, throttled };
  };

  return {
    async admit(call) {
      const ledger = ledgerOf(call);
      const reads = READS.test(call.operation);
      let told = false;
      for (forgetOld(ledger); reads && ledger.times.length >= perMinute; forgetOld(ledger)) {
        const wait = Math.max(1, (ledger.times[0] ?? 0) + WINDOW_MS - clock.now().getTime());
        if (!told) onWait?.(usageOf(ledger), wait);
        told = true;
        waiting.set(call.account, (waiting.get(call.account) ?? 0) + 1);
        await clock.sleep(wait).finally(() => waiting.set(call.account, (waiting.get(call.account) ?? 1) - 1));
      }
      count(ledger, reads);
    },
    ended(call, { tries, throttled }) {
      const ledger = ledgerOf(call);
      if (tries > 1) count(ledger, READS.test(call.operation), tries - 1);
      if (throttled) ledger.throttled += 1;
    },
    holdsBack: (account) => (waiting.get(account) ?? 0) > 0,
    usage: (account) =>
      [...ledgers.values()].filter((one) => account === undefined || one.account === account).map(usageOf),
  };
}
