import { isAccountId } from '../../../../domain/arn.ts';
import type { AssociationRecord, InvitationRecord, ShareRecord } from '../../../world/records/share.ts';
import type { World } from '../../../world/world.ts';
import { newEvent, type BusEvent } from './deliver.ts';

/** What RAM tells of a principal or resource of a share, to its owner and to the account it is shared with. */
export function associationEvents(
  world: World,
  before: AssociationRecord | undefined,
  after: AssociationRecord,
): BusEvent[] {
  const share = world.tables.shares.get(after.share);
  if (!share || before?.status === after.status) return [];
  const detail = {
    event: after.kind === 'PRINCIPAL' ? 'Resource Share Principal Association' : 'Resource Share Association',
    status: after.status.toLowerCase(),
    resourceShareArn: share.arn,
    associatedEntity: after.entity,
    ...(after.message !== null && { message: after.message }),
  };
  const accounts = [share.owner, ...(isAccountId(after.entity) ? [after.entity] : [])];
  return accounts.map((account) => sharingEvent(world, share, account, detail));
}

/** What RAM tells of an invitation, to the account that shares and to the one that is invited. */
export function invitationEvents(
  world: World,
  before: InvitationRecord | undefined,
  after: InvitationRecord,
): BusEvent[] {
  const share = world.tables.shares.get(after.share);
  if (!share || before?.status === after.status) return [];
  const detail = {
    event: 'Resource Share Invitation',
    status: after.status.toLowerCase(),
    resourceShareArn: share.arn,
    resourceShareInvitationArn: after.arn,
    receiverAccountId: after.receiver,
  };
  return [after.sender, after.receiver].map((account) => sharingEvent(world, share, account, detail));
}

const sharingEvent = (world: World, share: ShareRecord, account: string, detail: object): BusEvent =>
  newEvent(world, {
    'detail-type': 'Resource Sharing State Change',
    source: 'aws.ram',
    account,
    region: share.region,
    resources: [share.arn],
    detail,
  });
