import type { ResourceShareInvitation } from '@aws-sdk/client-ram';
import type { AccountId, Arn } from '../../../../domain/arn.ts';
import { INVITATION_LIFETIME_MS } from '../../../../domain/share.ts';
import type { Call } from '../../../operation.ts';
import { associationKey, type InvitationRecord, type ShareRecord } from '../../../world/records/share.ts';
import type { World } from '../../../world/world.ts';
import { fail } from './ram.ts';

/** Sends one; it lives 12 hours, as every share of SageMaker types. */
export function invite(call: Call, share: ShareRecord, receiver: AccountId, principal: string): InvitationRecord {
  const { world, now, region, account } = call;
  const arn = `arn:aws:ram:${region}:${account}:resource-share-invitation/${world.newId()}`;
  world.schedule('expire-invitation', arn, now + INVITATION_LIFETIME_MS);
  return world.tables.invitations.put(arn, {
    arn,
    share: share.arn,
    shareName: share.name,
    region,
    sender: account,
    receiver,
    principal,
    status: 'PENDING',
    invitedAt: now,
  });
}

/** Invitations the caller received: RAM lists no sent ones. Accepted ones are kept for ever. */
export const receivedInvitations = (call: Call): InvitationRecord[] =>
  call.world.tables.invitations.by('receiver', call.account).filter((one) => one.region === call.region);

/** A received invitation that still waits for an answer, or RAM's error that says why it does not. */
export function pendingInvitation(call: Call, arn: Arn): InvitationRecord {
  const found = invitationNamed(call, arn);
  if (found.status === 'ACCEPTED') {
    return fail(
      'ResourceShareInvitationAlreadyAcceptedException',
      `ResourceShareInvitation ${arn} was already accepted.`,
    );
  }
  return unlessOver(found);
}

/** The same for looking inside: an accepted one may be looked into. */
export const unlessOver = (one: InvitationRecord): InvitationRecord => {
  if (one.status === 'REJECTED') {
    return fail(
      'ResourceShareInvitationAlreadyRejectedException',
      `ResourceShareInvitation ${one.arn} was already rejected.`,
    );
  }
  if (one.status === 'EXPIRED') {
    return fail('ResourceShareInvitationExpiredException', `ResourceShareInvitation ${one.arn} has expired.`);
  }
  return one;
};

export function invitationNamed(call: Call, arn: Arn): InvitationRecord {
  if (!/^arn:aws[a-z-]*:ram:[^:]+:\d{12}:resource-share-invitation\/./.test(arn)) {
    return fail('MalformedArnException', `The specified invitation ARN ${arn} is not valid.`);
  }
  const found = call.world.tables.invitations.get(arn);
  if (found?.receiver === call.account && found.region === call.region) return found;
  return fail('ResourceShareInvitationArnNotFoundException', `ResourceShareInvitation ${arn} could not be found.`);
}

export function answer(call: Call, one: InvitationRecord, status: 'ACCEPTED' | 'REJECTED'): InvitationRecord {
  const { world } = call;
  world.cancel('expire-invitation', one.arn);
  const key = associationKey(one.share, 'PRINCIPAL', one.principal);
  const association = world.tables.associations.get(key);
  if (status === 'ACCEPTED') world.schedule('settle-association', key, call.now + world.pace.settle);
  else if (association) {
    const message = 'The resource share invitation was rejected.';
    world.tables.associations.put(key, { ...association, status: 'FAILED', message, updatedAt: call.now });
  }
  return world.tables.invitations.put(one.arn, { ...one, status });
}

/** The transition: nobody answered in time, and the principal is gone. */
export function expireInvitation(world: World, arn: Arn): void {
  const one = world.tables.invitations.get(arn);
  if (one?.status !== 'PENDING') return;
  world.tables.invitations.put(arn, { ...one, status: 'EXPIRED' });
  const key = associationKey(one.share, 'PRINCIPAL', one.principal);
  const association = world.tables.associations.get(key);
  if (association?.status !== 'ASSOCIATING') return;
  const message = 'The resource share invitation expired.';
  world.tables.associations.put(key, { ...association, status: 'DISASSOCIATED', message, updatedAt: world.now() });
}

/** An invitation whose principal was taken out cannot be accepted any more. */
export function expirePendingOf(world: World, share: Arn, principal: string): void {
  for (const one of world.tables.invitations.by('share', share)) {
    if (one.principal !== principal || one.status !== 'PENDING') continue;
    world.cancel('expire-invitation', one.arn);
    world.tables.invitations.put(one.arn, { ...one, status: 'EXPIRED' });
  }
}

export const toInvitation = (one: InvitationRecord): ResourceShareInvitation => ({
  resourceShareInvitationArn: one.arn,
  resourceShareName: one.shareName,
  resourceShareArn: one.share,
  senderAccountId: one.sender,
  receiverAccountId: one.receiver,
  ...(one.principal !== one.receiver && { receiverArn: one.principal }),
  invitationTimestamp: new Date(one.invitedAt),
  status: one.status,
});
