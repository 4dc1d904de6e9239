import { grantNamed, grants } from './model/grants.ts';
import { onInstance, s3ControlOperation } from './model/s3-control.ts';

export const deleteAccessGrant = s3ControlOperation({
  name: 'DeleteAccessGrant',
  mutates: true,
  ...onInstance,
  handle: (input, call) => {
    grants.remove(call.world, grantNamed(call, input));
    return {};
  },
});
