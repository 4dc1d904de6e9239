import type { AccountId, Region } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import type { AccountSession } from '../account-session.ts';
import type { TrailCache } from './trail-cache.ts';

/** One per account and Region, shared by whoever reads: they share what AWS allows. */
export interface TrailDesk {
  readonly session: AccountSession;
  readonly region: Region;
  readonly clock: Clock;
  readonly cache: TrailCache;
  sessionOf(account: AccountId): AccountSession;
}
