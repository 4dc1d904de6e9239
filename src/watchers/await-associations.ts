import { mapLimit } from '../domain/map-limit.ts';
import type { AccountReaders, ShareAssociation } from '../aws/ports.ts';
import type { Arn } from '../domain/arn.ts';
import type { Clock } from '../domain/clock.ts';
import type { Emit } from '../domain/events/index.ts';
import { poll } from './polling/poll.ts';

export interface AwaitAssociationsOptions {
  /** Of the owner: only the owner sees associations. */
  readonly readers: Pick<AccountReaders, 'shares'>;
  readonly shareArns: readonly Arn[];
  /** `associated`: what AWS does by itself. `accepted`: people too. */
  readonly until: 'associated' | 'accepted';
  readonly timeoutMs: number;
  /** Id of the run that waits, for the events. */
  readonly run: string;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly signal?: AbortSignal | undefined;
}

/** A principal (or a resource of the share) that did not get there, with RAM's status. */
export interface UnsettledAssociation {
  readonly shareArn: Arn;
  readonly principal: string;
  readonly status: string;
}

type Progress = 'there' | 'waiting' | 'over';

const AT_ONCE = 8;
const LONGEST_PAUSE_MS = 5_000;
const OVER = new Set(['FAILED', 'DISASSOCIATED', 'DISASSOCIATING', 'SUSPENDED']);

/** Waits until the shares' associations have settled or `timeoutMs` is over; answers those that have not, or failed. */
export async function awaitAssociations(options: AwaitAssociationsOptions): Promise<readonly UnsettledAssociation[]> {
  const { readers, shareArns, until, timeoutMs, run, clock, emit, signal } = options;
  const deadline = clock.now().getTime() + timeoutMs;
  const names = new Map<Arn, string>();
  const known = new Map<string, string>();

  const see = (one: ShareAssociation): Progress => {
    const key = `${one.shareArn} ${one.kind} ${one.entity}`;
    const before = known.get(key);
    // One that was over before we looked is what an earlier share left: RAM goes on listing it for a while.
    if (before === undefined && one.status.startsWith('DISASSOCIAT')) return 'there';
    known.set(key, one.status);
    if (one.kind === 'PRINCIPAL' && before !== one.status) {
      const share = names.get(one.shareArn) ?? one.shareArn;
      emit({ type: 'association.awaited', run, share, principal: one.entity, status: one.status });
    }
    return progressOf(one, until);
  };

  const subject = shareArns.length === 1 ? 'the share' : `${shareArns.length} shares`;
  const pace = { shortestMs: 250, longestMs: LONGEST_PAUSE_MS, deadline };
  return poll<readonly UnsettledAssociation[]>({ subject, clock, emit, signal, ...pace }, async () => {
    if (names.size === 0) for (const { arn, name } of await readers.shares.owned()) names.set(arn, name);
    const all = (await mapLimit(shareArns, AT_ONCE, (arn) => readers.shares.associations(arn))).flat();
    const seen = newest(all).map((one) => ({ one, progress: see(one) }));
    const waiting = seen.some(({ progress }) => progress === 'waiting');
    if (waiting && clock.now().getTime() < deadline) return 'unchanged';
    return { done: seen.filter(({ progress }) => progress !== 'there').map(({ one }) => unsettledOf(one)) };
  });
}

/**
 * The association of an account outside the organization stays ASSOCIATING until somebody accepts there; AWS has then
 * done its part. https://docs.aws.amazon.com/ram/latest/APIReference/API_ResourceShareAssociation.html
 */
function progressOf({ kind, status, external }: ShareAssociation, until: 'associated' | 'accepted'): Progress {
  if (status === 'ASSOCIATED') return 'there';
  if (OVER.has(status)) return 'over';
  const needsPeople = kind === 'PRINCIPAL' && external !== false;
  return status === 'ASSOCIATING' && needsPeople && until === 'associated' ? 'there' : 'waiting';
}

/** After a new invitation RAM may list the old association of a principal beside the new one. */
function newest(associations: readonly ShareAssociation[]): readonly ShareAssociation[] {
  const byEntity = new Map<string, ShareAssociation>();
  for (const one of associations) {
    const key = `${one.shareArn} ${one.kind} ${one.entity}`;
    const other = byEntity.get(key);
    if (!other || (one.changedAt ?? '') >= (other.changedAt ?? '')) byEntity.set(key, one);
  }
  return [...byEntity.values()];
}

const unsettledOf = ({ shareArn, entity, status }: ShareAssociation): UnsettledAssociation => ({
  shareArn,
  principal: entity,
  status,
});
