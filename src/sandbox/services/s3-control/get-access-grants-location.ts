import { locationNamed, toLocation } from './model/locations.ts';
import { onInstance, s3ControlOperation } from './model/s3-control.ts';

export const getAccessGrantsLocation = s3ControlOperation({
  name: 'GetAccessGrantsLocation',
  mutates: false,
  ...onInstance,
  handle: (input, call) => toLocation(locationNamed(call, input)),
});
