import { permissionNamed, toPermissionDetail } from './model/permissions.ts';
import { fail, ramOperation } from './model/ram.ts';

export const getPermission = ramOperation({
  name: 'GetPermission',
  mutates: false,
  handle: (input) => {
    const permission = permissionNamed(input.permissionArn ?? '');
    if (input.permissionVersion !== undefined && input.permissionVersion !== 1) {
      return fail(
        'UnknownResourceException',
        `Version ${input.permissionVersion} of ${permission.arn} could not be found.`,
      );
    }
    return { permission: toPermissionDetail(permission) };
  },
});
