import type { AccountReaders } from '../aws/ports.ts';
import type { Clock } from '../domain/clock.ts';
import { problemsOf } from '../domain/errors.ts';
import type { Emit } from '../domain/events/index.ts';
import type { Invitation, InvitationStatus } from '../domain/share.ts';
import { poll } from './polling/poll.ts';

type InvitedReaders = Pick<AccountReaders, 'account' | 'region' | 'shares'>;

export interface WatchInvitationsOptions {
  /** Readers of the accounts that receive them, each in each Region. */
  readonly accounts: readonly InvitedReaders[];
  readonly clock: Clock;
  readonly emit: Emit;
  readonly signal?: AbortSignal | undefined;
  readonly intervalMs?: number;
}

const EVENTS = {
  PENDING: 'invitation.sent',
  ACCEPTED: 'invitation.accepted',
  REJECTED: 'invitation.rejected',
  EXPIRED: 'invitation.expired',
} as const satisfies Record<InvitationStatus, string>;

const DEFAULT_INTERVAL_MS = 5_000;

/**
 * Tells invitations as they come and as they are answered or expire, until aborted. Those that were over before the first
 * look are history and not told. RAM forgets old ones in time, so one that is gone means nothing. An account that cannot
 * be asked is told and left out, unless none is left.
 */
export async function watchInvitations(options: WatchInvitationsOptions): Promise<void> {
  const { accounts, emit, signal } = options;
  const failures: unknown[] = [];
  const watched = accounts.map(async (readers) => {
    try {
      await watch(readers, options);
    } catch (cause) {
      if (signal?.aborted === true) return;
      failures.push(cause);
      if (failures.length === accounts.length) throw cause;
      const message = `${subjectOf(readers)} are not watched: ${problemsOf(cause)[0]?.what}`;
      emit({ type: 'notice.given', message });
    }
  });
  await Promise.all(watched);
}

async function watch(
  readers: InvitedReaders,
  { clock, emit, signal, intervalMs = DEFAULT_INTERVAL_MS }: WatchInvitationsOptions,
): Promise<never> {
  const seen = new Map<string, string>();
  let first = true;
  return poll<never>({ subject: subjectOf(readers), clock, emit, signal, longestMs: intervalMs }, async () => {
    const changed = (await readers.shares.invitations()).filter((one) => seen.get(one.arn) !== one.status);
    for (const invitation of changed) {
      seen.set(invitation.arn, invitation.status);
      if (!first || invitation.status === 'PENDING') tell(emit, invitation);
    }
    first = false;
    return changed.length > 0 ? 'changed' : 'unchanged';
  });
}

const subjectOf = ({ account, region }: InvitedReaders): string => `invitations of ${account} in ${region}`;

function tell(emit: Emit, invitation: Invitation): void {
  const status = invitation.status;
  if (isKnown(status)) emit({ type: EVENTS[status], invitation });
  else
    emit({
      type: 'notice.given',
      message: `invitation ${invitation.arn} is ${status}, which this version does not know`,
    });
}

const isKnown = (status: string): status is InvitationStatus => Object.hasOwn(EVENTS, status);
