import { accountOfArn, isAccountId, type AccountId } from '../../../../domain/arn.ts';
import { associationKey, type AssociationRecord } from '../../../world/records/share.ts';
import type { World } from '../../../world/world.ts';
import { disassociate } from './associations.ts';

/**
 * Sharing without an invitation follows the membership of an organization: who leaves loses what it was given so, and
 * takes along what it gave so. https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html
 */
export function endMembershipSharing(world: World, leaver: AccountId): void {
  for (const one of world.tables.associations.all()) {
    const owner = world.tables.shares.get(one.share)?.owner;
    const consumer = accountOfPrincipal(one);
    if (consumer === undefined || owner === consumer || (owner !== leaver && consumer !== leaver)) continue;
    if (!one.external && !wasInvited(world, one)) disassociate(world, one, 'the account left the organization');
  }
}

/** The account of a live account, role or user principal. */
const accountOfPrincipal = ({ kind, entity, status }: AssociationRecord): AccountId | undefined =>
  kind !== 'PRINCIPAL' || status === 'DISASSOCIATED' || entity.includes(':organizations:')
    ? undefined
    : isAccountId(entity)
      ? entity
      : accountOfArn(entity);

const wasInvited = (world: World, { share, kind, entity }: AssociationRecord): boolean =>
  world.tables.invitations
    .all()
    .some((one) => associationKey(one.share, kind, one.principal) === associationKey(share, kind, entity));
