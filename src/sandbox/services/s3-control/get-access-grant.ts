import { grantNamed, toGrant } from './model/grants.ts';
import { onInstance, s3ControlOperation } from './model/s3-control.ts';

export const getAccessGrant = s3ControlOperation({
  name: 'GetAccessGrant',
  mutates: false,
  ...onInstance,
  handle: (input, call) => toGrant(grantNamed(call, input)),
});
