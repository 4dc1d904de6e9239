import type { ResourceSharePermissionDetail, ResourceSharePermissionSummary } from '@aws-sdk/client-ram';
import type { Arn } from '../../../../domain/arn.ts';
import { managedPermission, type ManagedPermission } from '../../../world/managed-permissions.ts';
import { fail } from './ram.ts';

/** A permission by ARN; customer managed ones are not emulated. */
export function permissionNamed(arn: Arn): ManagedPermission {
  if (!/^arn:aws[a-z-]*:ram:[a-z0-9-]*:(aws|\d{12}):permission\/./.test(arn)) {
    return fail('MalformedArnException', `The specified permission ARN ${arn} is not valid.`);
  }
  return managedPermission(arn) ?? fail('UnknownResourceException', `Permission ${arn} could not be found.`);
}

/** One permission per resource type: the ones asked for at creation. */
export function permissionsByType(arns: readonly Arn[]): Record<string, Arn> {
  const byType: Record<string, Arn> = {};
  for (const arn of arns) {
    const { resourceType } = permissionNamed(arn);
    if (byType[resourceType]) {
      return fail(
        'InvalidParameterException',
        `More than one permission was given for the resource type ${resourceType}.`,
      );
    }
    byType[resourceType] = arn;
  }
  return byType;
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

export const toPermissionSummary = (permission: ManagedPermission): ResourceSharePermissionSummary => ({
  ...common(permission),
  status: 'ATTACHABLE',
});

export const toPermissionDetail = (permission: ManagedPermission): ResourceSharePermissionDetail => ({
  ...common(permission),
  status: 'ATTACHABLE',
  permission: JSON.stringify({ Effect: 'Allow', Action: permission.actions }),
});
