import type { Principal, Resource } from '@aws-sdk/client-ram';
import type { Call } from '../../../operation.ts';
import type { AssociationRecord, ShareRecord } from '../../../world/records/share.ts';
import { resourceTypeOf } from '../../../world/resource-types.ts';

/** Resources of a share that are in it or on their way in. */
export const resourcesOf = (call: Call, share: ShareRecord): AssociationRecord[] => contentsOf(call, share, 'RESOURCE');

/** Principals of a share that are in it or invited. */
export const principalsOf = (call: Call, share: ShareRecord): AssociationRecord[] =>
  contentsOf(call, share, 'PRINCIPAL');

const contentsOf = (call: Call, share: ShareRecord, kind: AssociationRecord['kind']): AssociationRecord[] =>
  call.world.tables.associations
    .by('share', share.arn)
    .filter((one) => one.kind === kind && (one.status === 'ASSOCIATED' || one.status === 'ASSOCIATING'));

export const toResource = (one: AssociationRecord): Resource => ({
  arn: one.entity,
  type: resourceTypeOf(one.entity),
  resourceShareArn: one.share,
  status: one.status === 'ASSOCIATED' ? 'AVAILABLE' : 'PENDING',
  creationTime: new Date(one.createdAt),
  lastUpdatedTime: new Date(one.updatedAt),
  resourceRegionScope: 'REGIONAL',
});

export const toPrincipal = (one: AssociationRecord): Principal => ({
  id: one.entity,
  resourceShareArn: one.share,
  creationTime: new Date(one.createdAt),
  lastUpdatedTime: new Date(one.updatedAt),
  external: one.external,
});
