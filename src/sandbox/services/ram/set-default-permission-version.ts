import { ownPermission, versionNamed } from './model/customer-permissions.ts';
import { ramOnce, ramOperation } from './model/ram.ts';

export const setDefaultPermissionVersion = ramOperation({
  name: 'SetDefaultPermissionVersion',
  mutates: true,
  handle: (input, call) => {
    const arn = input.permissionArn ?? '';
    ramOnce('SetDefaultPermissionVersion', call, input, () => {
      const own = ownPermission(call, arn);
      const { version: defaultVersion } = versionNamed(own, input.permissionVersion);
      return call.world.tables.permissions.put(arn, { ...own, defaultVersion, updatedAt: call.now }).arn;
    });
    return { returnValue: true, clientToken: input.clientToken };
  },
});
