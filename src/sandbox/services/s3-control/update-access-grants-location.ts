import { locationNamed, locations, requireRole, toLocation } from './model/locations.ts';
import { onInstance, s3ControlOperation } from './model/s3-control.ts';

export const updateAccessGrantsLocation = s3ControlOperation({
  name: 'UpdateAccessGrantsLocation',
  mutates: true,
  ...onInstance,
  handle: (input, call) => {
    const body = { roleArn: requireRole(call, input.IAMRoleArn) };
    return toLocation(locations.change(call.world, locationNamed(call, input), { body, by: call.caller.arn }));
  },
});
