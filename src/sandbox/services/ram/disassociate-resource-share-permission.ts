import { resourceTypeOf } from '../../world/resource-types.ts';
import { permissionNamed } from './model/permissions.ts';
import { fail, ramOnce, ramOperation } from './model/ram.ts';
import { resourcesOf } from './model/share-contents.ts';
import { ownShare, touch } from './model/shares.ts';

export const disassociateResourceSharePermission = ramOperation({
  name: 'DisassociateResourceSharePermission',
  mutates: true,
  handle: (input, call) => {
    const arn = input.resourceShareArn ?? '';
    ramOnce('DisassociateResourceSharePermission', call, input, () => {
      const share = ownShare(call, arn);
      const { arn: permission, resourceType } = permissionNamed(call, input.permissionArn ?? '');
      if (share.permissions[resourceType] !== permission) {
        return fail('UnknownResourceException', `Permission ${permission} is not associated with ${arn}.`);
      }
      if (resourcesOf(call, share).some((one) => resourceTypeOf(one.entity) === resourceType)) {
        return fail(
          'InvalidStateTransitionException',
          `The resource share still has resources of the type ${resourceType}.`,
        );
      }
      const { [resourceType]: _gone, ...permissions } = share.permissions;
      touch(call, share, { permissions });
      return arn;
    });
    return { returnValue: true, clientToken: input.clientToken };
  },
});
