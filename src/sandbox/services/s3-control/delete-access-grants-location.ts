import { grants } from './model/grants.ts';
import { locationNamed, locations } from './model/locations.ts';
import { grantFail, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const deleteAccessGrantsLocation = s3ControlOperation({
  name: 'DeleteAccessGrantsLocation',
  mutates: true,
  ...onInstance,
  handle: (input, call) => {
    const location = locationNamed(call, input);
    if (grants.own(call).some((one) => one.body.location === location.name)) {
      return grantFail(
        'AccessGrantsLocationNotEmptyError',
        400,
        'Please clean up grants before deleting access grants location',
      );
    }
    locations.remove(call.world, location);
    return {};
  },
});
