import { ownPermission, sharesUsing, versionNamed } from './model/customer-permissions.ts';
import { fail, ramOnce, ramOperation } from './model/ram.ts';

export const deletePermissionVersion = ramOperation({
  name: 'DeletePermissionVersion',
  mutates: true,
  handle: (input, call) => {
    const arn = input.permissionArn ?? '';
    ramOnce('DeletePermissionVersion', call, input, () => {
      const own = ownPermission(call, arn);
      const { version } = versionNamed(own, input.permissionVersion);
      if (version === own.defaultVersion) {
        return fail('OperationNotPermittedException', `Version ${version} is the default version of ${arn}.`);
      }
      if (sharesUsing(call, arn, version).length > 0) {
        return fail('OperationNotPermittedException', `Version ${version} of ${arn} is attached to resource shares.`);
      }
      const versions = own.versions.filter((one) => one.version !== version);
      return call.world.tables.permissions.put(arn, { ...own, versions, updatedAt: call.now }).arn;
    });
    return { returnValue: true, permissionStatus: 'DELETED' as const, clientToken: input.clientToken };
  },
});
