import { instanceOf, instances } from './model/instances.ts';
import { locations } from './model/locations.ts';
import { grantFail, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const deleteAccessGrantsInstance = s3ControlOperation({
  name: 'DeleteAccessGrantsInstance',
  mutates: true,
  ...onInstance,
  handle: (input, call) => {
    const instance = instanceOf(call, input);
    if (locations.own(call).length > 0 || instance.body.identityCenter) {
      return grantFail(
        'AccessGrantsInstanceNotEmptyError',
        400,
        'Please clean up locations before deleting the access grants instance, and dissociate Identity Center from it',
      );
    }
    instances.remove(call.world, instance);
    return {};
  },
});
