import type { Aws, TrailBucket, TrailHistory } from '../../aws/ports.ts';
import type { AccountId, Region } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Manifest } from '../../domain/manifest.ts';
import type { HistoryReach } from '../../domain/sessions/session-board.ts';

export interface SessionPlace {
  readonly id: AccountId;
  readonly region: Region;
}

export interface PlacesOptions {
  readonly aws: Aws;
  readonly manifest: Manifest | null;
  /** Those we hold, in each of their Regions: each is asked for its CloudTrail, jobs and apps. */
  readonly accounts: readonly SessionPlace[];
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What CloudTrail tells in so many milliseconds is enough for now; the histories say how far back that is. */
  readonly withinMs?: number;
  readonly progress?: (place: SessionPlace, reached: { requests: number; events: number; to: string }) => void;
}

/** Identity Center's own account and Region as well: AWS does not say which account records a token. */
export function placesOf({ accounts, manifest }: PlacesOptions): readonly SessionPlace[] {
  const home = manifest?.identityCenter;
  const known = accounts.some(({ id, region }) => id === home?.account && region === home.region);
  return home && !known ? [...accounts, { id: home.account, region: home.region }] : accounts;
}

/** A trail records its own account; an organization's all of them. */
export function bucketFor(manifest: Manifest | null, { id }: SessionPlace): TrailBucket | null {
  const { audit, accounts = [], organization } = manifest ?? {};
  const keeper = accounts.find(({ alias }) => alias === audit?.account);
  if (!audit || !keeper || (!audit.organization && keeper.id !== id)) return null;
  return {
    name: audit.bucket,
    account: keeper.id,
    region: keeper.region,
    organization: audit.organization ? (organization ?? null) : null,
  };
}

export const reachOf = (
  { id: account, region }: SessionPlace,
  { source, from, readAt }: TrailHistory,
  bucket: TrailBucket | null,
): HistoryReach | null =>
  readAt === null ? null : { account, region, source, from, readAt, trail: bucket?.name ?? null };
