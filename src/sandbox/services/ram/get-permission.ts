import { managedPermission } from '../../world/managed-permissions.ts';
import { findOwn, toOwnDetail } from './model/customer-permissions.ts';
import { permissionNamed, toPermissionDetail } from './model/permissions.ts';
import { fail, ramOperation } from './model/ram.ts';

export const getPermission = ramOperation({
  name: 'GetPermission',
  mutates: false,
  handle: (input, call) => {
    const own = findOwn(call, input.permissionArn ?? '');
    if (own) return { permission: toOwnDetail(own, input.permissionVersion) };
    const { arn } = permissionNamed(call, input.permissionArn ?? '');
    const permission =
      managedPermission(arn) ?? fail('UnknownResourceException', `Permission ${arn} could not be found.`);
    if (input.permissionVersion !== undefined && input.permissionVersion !== 1) {
      return fail(
        'UnknownResourceException',
        `Version ${input.permissionVersion} of ${permission.arn} could not be found.`,
      );
    }
    return { permission: toPermissionDetail(permission) };
  },
});
