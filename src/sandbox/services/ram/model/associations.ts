import type { ResourceShareAssociation } from '@aws-sdk/client-ram';
import type { Call } from '../../../operation.ts';
import { defaultPermission } from '../../../world/managed-permissions.ts';
import { associationKey, type AssociationRecord, type ShareRecord } from '../../../world/records/share.ts';
import type { World } from '../../../world/world.ts';
import { expirePendingOf, invite } from './invitations.ts';
import { membershipOf } from './principals.ts';
import { shareableResource } from './resources.ts';
import { touch } from './shares.ts';

type Kind = AssociationRecord['kind'];

/** Adds principals and resources to a share; what is in it already stays as it is. */
export function associate(
  call: Call,
  share: ShareRecord,
  add: { readonly principals?: readonly string[] | undefined; readonly resourceArns?: readonly string[] | undefined },
): AssociationRecord[] {
  const resources = (add.resourceArns ?? []).map((arn) => associateResource(call, share.arn, arn));
  const principals = (add.principals ?? []).map((principal) => associatePrincipal(call, share, principal));
  return [...principals, ...resources];
}

function associateResource(call: Call, shareArn: string, arn: string): AssociationRecord {
  const type = shareableResource(call, arn);
  const share = call.world.tables.shares.get(shareArn);
  const permission = defaultPermission(type.name);
  if (share && permission && !share.permissions[type.name]) {
    touch(call, share, { permissions: { ...share.permissions, [type.name]: permission.arn } });
  }
  return (
    liveOne(call, shareArn, 'RESOURCE', arn) ?? begin(call, shareArn, 'RESOURCE', arn, { external: false, wait: false })
  );
}

function associatePrincipal(call: Call, share: ShareRecord, principal: string): AssociationRecord {
  const live = liveOne(call, share.arn, 'PRINCIPAL', principal);
  if (live) return live;
  const { external, invite: receiver } = membershipOf(call, share, principal);
  if (receiver) invite(call, share, receiver, principal);
  return begin(call, share.arn, 'PRINCIPAL', principal, { external, wait: receiver !== null });
}

const LIVE = new Set<AssociationRecord['status']>(['ASSOCIATING', 'ASSOCIATED']);

function liveOne(call: Call, share: string, kind: Kind, entity: string): AssociationRecord | undefined {
  const found = call.world.tables.associations.get(associationKey(share, kind, entity));
  return found && LIVE.has(found.status) ? found : undefined;
}

/** An account principal stays ASSOCIATING until its invitation is accepted. */
function begin(
  call: Call,
  share: string,
  kind: Kind,
  entity: string,
  { external, wait }: { readonly external: boolean; readonly wait: boolean },
): AssociationRecord {
  const key = associationKey(share, kind, entity);
  if (wait) call.world.cancel('settle-association', key);
  else call.world.schedule('settle-association', key, call.now + call.world.pace.settle);
  const { now } = call;
  return call.world.tables.associations.put(key, {
    share,
    kind,
    entity,
    status: 'ASSOCIATING',
    message: null,
    external,
    createdAt: now,
    updatedAt: now,
  });
}

/** Takes one out of its share: access ends at once, the status follows when it has settled. */
export function disassociate(world: World, one: AssociationRecord, message: string | null = null): AssociationRecord {
  const key = associationKey(one.share, one.kind, one.entity);
  if (one.kind === 'PRINCIPAL') expirePendingOf(world, one.share, one.entity);
  world.schedule('settle-association', key, world.now() + world.pace.settle);
  return world.tables.associations.put(key, { ...one, status: 'DISASSOCIATING', message, updatedAt: world.now() });
}

/** The transition: what was under way is done. */
export function settleAssociation(world: World, key: string): void {
  const one = world.tables.associations.get(key);
  if (one?.status === 'ASSOCIATING') {
    world.tables.associations.put(key, { ...one, status: 'ASSOCIATED', updatedAt: world.now() });
  } else if (one?.status === 'DISASSOCIATING') {
    world.tables.associations.put(key, { ...one, status: 'DISASSOCIATED', updatedAt: world.now() });
  }
}

export const isEnded = (one: AssociationRecord): boolean =>
  one.status === 'DISASSOCIATED' || one.status === 'DISASSOCIATING';

export const toAssociation = (share: ShareRecord, one: AssociationRecord): ResourceShareAssociation => ({
  resourceShareArn: one.share,
  resourceShareName: share.name,
  associatedEntity: one.entity,
  associationType: one.kind,
  status: one.status,
  ...(one.message !== null && { statusMessage: one.message }),
  creationTime: new Date(one.createdAt),
  lastUpdatedTime: new Date(one.updatedAt),
  external: one.external,
});
