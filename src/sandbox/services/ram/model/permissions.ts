import type { ResourceSharePermissionDetail, ResourceSharePermissionSummary } from '@aws-sdk/client-ram';
import type { Arn } from '../../../../domain/arn.ts';
import { managedPermission, type ManagedPermission } from '../../../world/managed-permissions.ts';
import type { Call } from '../../../operation.ts';
import type { ShareRecord } from '../../../world/records/share.ts';
import { findOwn, toOwnSummary } from './customer-permissions.ts';
import { fail } from './ram.ts';

/** A permission as shares use it: AWS's, or the caller's own in its default version. */
export type UsablePermission = Pick<ManagedPermission, 'arn' | 'name' | 'resourceType'> & { readonly version: string };

/** A permission by ARN, AWS's or the caller's own. */
export function permissionNamed(call: Call, arn: Arn): UsablePermission {
  if (!/^arn:aws[a-z-]*:ram:[a-z0-9-]*:(aws|\d{12}):permission\/./.test(arn)) {
    return fail('MalformedArnException', `The specified permission ARN ${arn} is not valid.`);
  }
  const own = findOwn(call, arn);
  if (own) return { arn, name: own.name, resourceType: own.resourceType, version: own.defaultVersion };
  const managed = managedPermission(arn);
  return managed
    ? { ...managed, version: '1' }
    : fail('UnknownResourceException', `Permission ${arn} could not be found.`);
}

/** One permission per resource type: the ones asked for at creation. */
export function permissionsByType(
  call: Call,
  arns: readonly Arn[],
): Required<Pick<ShareRecord, 'permissions' | 'permissionVersions'>> {
  const permissionVersions: Record<string, string> = {};
  const byType: Record<string, Arn> = {};
  for (const arn of arns) {
    const { resourceType, version } = permissionNamed(call, arn);
    if (byType[resourceType]) {
      return fail(
        'InvalidParameterException',
        `More than one permission was given for the resource type ${resourceType}.`,
      );
    }
    byType[resourceType] = arn;
    permissionVersions[resourceType] = version;
  }
  return { permissions: byType, permissionVersions };
}

/** AWS managed permissions never changed in the sandbox: version 1 since before any world. */
const SINCE = new Date('2024-06-01T00:00:00Z');

const common = (permission: ManagedPermission) => ({
  arn: permission.arn,
  version: '1',
  defaultVersion: true,
  name: permission.name,
  resourceType: permission.resourceType,
  creationTime: SINCE,
  lastUpdatedTime: SINCE,
  isResourceTypeDefault: permission.isDefault,
  permissionType: 'AWS_MANAGED' as const,
  featureSet: 'STANDARD' as const,
});

/** A permission of either kind, in a version of it. */
export function summaryNamed(call: Call, arn: Arn, version?: string): ResourceSharePermissionSummary {
  const own = findOwn(call, arn) ?? call.world.tables.permissions.get(arn);
  if (own) return toOwnSummary(own, version);
  const managed = managedPermission(arn);
  return managed
    ? toPermissionSummary(managed)
    : fail('UnknownResourceException', `Permission ${arn} could not be found.`);
}

export const toPermissionSummary = (permission: ManagedPermission): ResourceSharePermissionSummary => ({
  ...common(permission),
  status: 'ATTACHABLE',
});

export const toPermissionDetail = (permission: ManagedPermission): ResourceSharePermissionDetail => ({
  ...common(permission),
  status: 'ATTACHABLE',
  permission: JSON.stringify({ Effect: 'Allow', Action: permission.actions }),
});
