import type { Permission, PrincipalResourcePermissions, Resource } from '@aws-sdk/client-lakeformation';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { fail } from './lake-formation.ts';
import { resourceKey } from './resources.ts';

interface PermissionBody {
  readonly principal: string;
  readonly resource: Resource;
  readonly permissions: Permission[];
  readonly grantable: Permission[];
}

export type PermissionKept = Kept<PermissionBody>;

/** What one principal may do with one resource. */
export const permissions = resourceKind<PermissionBody>('lakeformation:permission');

interface Change {
  readonly Principal?: { readonly DataLakePrincipalIdentifier?: string | undefined } | undefined;
  readonly Resource?: Resource | undefined;
  readonly Permissions?: Permission[] | undefined;
  readonly PermissionsWithGrantOption?: Permission[] | undefined;
}

const arnOf = (call: Call, { Principal, Resource: resource = {} }: Change): string =>
  `arn:aws:lakeformation:${call.region}:${call.account}:permission/${Principal?.DataLakePrincipalIdentifier ?? ''} ${resourceKey(resource)}`;

const union = <T>(a: readonly T[], b: readonly T[] = []): T[] => [...new Set([...a, ...b])];
const without = <T>(a: readonly T[], b: readonly T[] = []): T[] => a.filter((one) => !b.includes(one));

export function grant(call: Call, change: Change): void {
  const arn = arnOf(call, change);
  const known = permissions.find(call, arn);
  const granted = { permissions: change.Permissions, grantable: change.PermissionsWithGrantOption };
  const body = {
    permissions: union(known?.body.permissions ?? [], granted.permissions),
    grantable: union(known?.body.grantable ?? [], granted.grantable),
  };
  if (known) return void permissions.change(call.world, known, { body, by: call.caller.arn });
  const principal = change.Principal?.DataLakePrincipalIdentifier ?? '';
  permissions.make(call, { arn, name: principal, body: { ...body, principal, resource: change.Resource ?? {} } });
}

/** Terraform revokes until it is told, in these words, that there is nothing left to revoke. */
export function revoke(call: Call, change: Change): void {
  const known = permissions.find(call, arnOf(call, change));
  const { Permissions: asked = [], PermissionsWithGrantOption: grantable } = change;
  if (!known || !asked.some((one) => known.body.permissions.includes(one))) {
    const message = `No permissions revoked. Grantee has no permissions and no grantable permissions on resource.`;
    return fail('InvalidInputException', message);
  }
  const left = without(known.body.permissions, asked);
  if (left.length === 0) return permissions.remove(call.world, known);
  const body = { permissions: left, grantable: without(known.body.grantable, union(asked, grantable)) };
  permissions.change(call.world, known, { body, by: call.caller.arn });
}

export const toPermissions = ({ body, updatedAt, updatedBy }: PermissionKept): PrincipalResourcePermissions => ({
  Principal: { DataLakePrincipalIdentifier: body.principal },
  Resource: body.resource,
  Permissions: body.permissions,
  PermissionsWithGrantOption: body.grantable,
  LastUpdated: new Date(updatedAt),
  LastUpdatedBy: updatedBy,
});
