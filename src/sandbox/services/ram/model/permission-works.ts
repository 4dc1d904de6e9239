import type { ReplacePermissionAssociationsRequest, ReplacePermissionAssociationsWork } from '@aws-sdk/client-ram';
import type { Call } from '../../../operation.ts';
import type { PermissionWorkRecord } from '../../../world/records/share.ts';
import { sharesUsing, versionIn } from './customer-permissions.ts';
import { permissionNamed } from './permissions.ts';
import { fail } from './ram.ts';
import { touch } from './shares.ts';

/** Puts a permission's default version in the place of another permission, or of another version, in all shares. */
export function replacePermission(call: Call, input: ReplacePermissionAssociationsRequest): PermissionWorkRecord {
  const { now, region, account: owner, world } = call;
  const from = permissionNamed(call, input.fromPermissionArn ?? '');
  const to = permissionNamed(call, input.toPermissionArn ?? '');
  if (from.resourceType !== to.resourceType) {
    return fail('InvalidParameterException', `${from.arn} and ${to.arn} are of different resource types.`);
  }
  const type = to.resourceType;
  const wanted = input.fromPermissionVersion === undefined ? undefined : String(input.fromPermissionVersion);
  for (const share of sharesUsing(call, from.arn)) {
    if (wanted !== undefined && versionIn(share, type) !== wanted) continue;
    touch(call, share, {
      permissions: { ...share.permissions, [type]: to.arn },
      permissionVersions: { ...share.permissionVersions, [type]: to.version },
    });
  }
  const id = world.newId();
  return world.tables.permissionWorks.put(id, {
    id,
    owner,
    region,
    from: { arn: from.arn, version: wanted ?? from.version },
    to: { arn: to.arn, version: to.version },
    status: 'COMPLETED',
    createdAt: now,
    updatedAt: now,
  });
}

export const toWork = (work: PermissionWorkRecord): ReplacePermissionAssociationsWork => ({
  id: work.id,
  fromPermissionArn: work.from.arn,
  fromPermissionVersion: work.from.version,
  toPermissionArn: work.to.arn,
  toPermissionVersion: work.to.version,
  status: work.status,
  creationTime: new Date(work.createdAt),
  lastUpdatedTime: new Date(work.updatedAt),
});
