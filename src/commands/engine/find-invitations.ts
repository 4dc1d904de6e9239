import { placeNames, silentNames, type AccountReach } from '../../domain/account-reach.ts';
import { SagelaneError, type Problem } from '../../domain/errors.ts';
import type { Invitation } from '../../domain/share.ts';
import type { InvitationInput } from '../accept-invitation.ts';
import type { CommandContext, WorkAccount } from './context.ts';
import { throwIfNobodyAnswered } from './find-pipeline.ts';

/** The pending invitation of that ARN, or the pending ones to a share of that name or ARN, in the operator's accounts. */
export async function findInvitations(context: CommandContext, text: string): Promise<readonly InvitationInput[]> {
  const places = await context.places();
  const { invitations, reaches } = await context.watch.received({ accounts: places });
  throwIfNobodyAnswered(reaches);
  const meant = invitations.filter(({ arn, shareName, shareArn }) => [arn, shareName, shareArn].includes(text));
  const pending = meant.filter(({ status }) => status === 'PENDING');
  // In the order of the accounts, however they answered.
  const order = places.map(({ id }) => id);
  if (pending.length > 0)
    return pending
      .map(({ arn, receiver }) => ({ invitationArn: arn, account: receiver }))
      .sort((a, b) => order.indexOf(a.account) - order.indexOf(b.account));
  const newest = newestOfEach(meant);
  if (newest.length > 0) throw new SagelaneError(newest.map((one) => notPending(one, places)));
  throw new SagelaneError({
    code: 'InvitationNotFound',
    what: `no invitation ${text}`,
    where: `accounts ${placeNames(reaches)}`,
    why: `an invitation is seen only by the account and in the Region it was sent to${silentNote(reaches)}`,
    fix: 'see `sagelane invitations list`',
  });
}

function silentNote(reaches: readonly AccountReach[]): string {
  const silent = silentNames(reaches);
  return silent.length === 0 ? '' : `, and ${silent.join(', ')} could not be asked`;
}

/** Of the invitations to one share and account, only the last says how things stand. */
function newestOfEach(invitations: readonly Invitation[]): readonly Invitation[] {
  const newest = new Map<string, Invitation>();
  for (const one of invitations.toSorted((a, b) => a.invitedAt.localeCompare(b.invitedAt)))
    newest.set(`${one.shareArn} ${one.receiver}`, one);
  return [...newest.values()];
}

function notPending(invitation: Invitation, accounts: readonly WorkAccount[]): Problem {
  const { arn, status, shareName, receiver, expiresAt } = invitation;
  const name = accounts.find(({ id }) => id === receiver)?.alias ?? receiver;
  const again = `the owner has to invite again: \`sagelane shares reinvite ${shareName} ${name}\``;
  const story: Readonly<Record<string, readonly [code: string, why: string, fix: string]>> = {
    EXPIRED: ['InvitationExpired', `nobody accepted it within 12 hours, so it ended at ${expiresAt}`, again],
    REJECTED: ['InvitationRejected', 'a rejected invitation cannot be accepted any more', again],
    ACCEPTED: ['InvitationAccepted', 'there is nothing left to answer', 'see `sagelane shares list`'],
  };
  const [code, why, fix] = story[status] ?? ['InvitationNotPending', `RAM says ${status}`, again];
  return { code, what: `the invitation of ${name} to share ${shareName} is ${status}`, where: arn, why, fix };
}
