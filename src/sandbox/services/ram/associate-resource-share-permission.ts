import { permissionNamed } from './model/permissions.ts';
import { fail, ramOnce, ramOperation } from './model/ram.ts';
import { ownShare, touch } from './model/shares.ts';

export const associateResourceSharePermission = ramOperation({
  name: 'AssociateResourceSharePermission',
  mutates: true,
  handle: (input, call) => {
    const arn = input.resourceShareArn ?? '';
    ramOnce('AssociateResourceSharePermission', call, input, () => {
      const share = ownShare(call, arn);
      const { arn: permission, resourceType, version } = permissionNamed(call, input.permissionArn ?? '');
      if (input.permissionVersion !== undefined && String(input.permissionVersion) !== version) {
        return fail(
          'InvalidParameterException',
          `Only the default version ${version} of ${permission} can be attached.`,
        );
      }
      const present = share.permissions[resourceType];
      // One permission per resource type: another one has to replace it, and say so.
      if (present && present !== permission && input.replace !== true) {
        return fail(
          'InvalidParameterException',
          `The resource share already has the permission ${present} for ${resourceType}: set replace.`,
        );
      }
      touch(call, share, {
        permissions: { ...share.permissions, [resourceType]: permission },
        permissionVersions: { ...share.permissionVersions, [resourceType]: version },
      });
      return arn;
    });
    return { returnValue: true, clientToken: input.clientToken };
  },
});
