import { instanceOf, toInstance } from './model/instances.ts';
import { onInstance, s3ControlOperation } from './model/s3-control.ts';

export const getAccessGrantsInstance = s3ControlOperation({
  name: 'GetAccessGrantsInstance',
  mutates: false,
  ...onInstance,
  handle: (input, call) => toInstance(instanceOf(call, input)),
});
