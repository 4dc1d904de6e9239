import type { Role } from '@aws-sdk/client-iam';
import type { Call } from '../../../operation.ts';
import type { RoleRecord } from '../../../world/records/identity.ts';
import { encoded, fail } from './iam.ts';
import { toTags } from '../../tag-list.ts';

/** A role of the caller's account by name; names are unique whatever the path, and compare without case. */
export function roleNamed(call: Call, name = ''): RoleRecord {
  const found = findRole(call, name);
  return found ?? fail('NoSuchEntityException', `The role with name ${name} cannot be found.`);
}

export const findRole = (call: Call, name: string): RoleRecord | undefined =>
  call.world.tables.roles.by('account', call.account).find((one) => one.name.toLowerCase() === name.toLowerCase());

export const putRole = (call: Call, role: RoleRecord): RoleRecord => call.world.tables.roles.put(role.arn, role);

export const toRole = (role: RoleRecord): Role => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: role.arn,
  CreateDate: new Date(role.createdAt),
  AssumeRolePolicyDocument: encoded(role.trust),
  ...(role.description !== null && { Description: role.description }),
  MaxSessionDuration: role.maxSessionSeconds,
  ...(role.permissionsBoundary !== null && {
    PermissionsBoundary: {
      PermissionsBoundaryType: 'PermissionsBoundaryPolicy' as const,
      PermissionsBoundaryArn: role.permissionsBoundary,
    },
  }),
  ...(Object.keys(role.tags).length > 0 && { Tags: toTags(role.tags) }),
  RoleLastUsed: {},
});

/** What access is decided on, whether the role exists or not. */
export const roleArnOf = (call: Call, name = ''): string =>
  findRole(call, name)?.arn ?? `arn:aws:iam::${call.account}:role/${name}`;
