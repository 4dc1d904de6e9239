import { findOwn } from './model/customer-permissions.ts';
import { permissionNamed } from './model/permissions.ts';
import { fail, ramOperation } from './model/ram.ts';

export const promotePermissionCreatedFromPolicy = ramOperation({
  name: 'PromotePermissionCreatedFromPolicy',
  mutates: true,
  assumed: 'no permission is made from a resource-based policy, so that there is none to promote',
  handle: (input, call) => {
    const arn = input.permissionArn ?? '';
    if (!findOwn(call, arn)) permissionNamed(call, arn);
    return fail('InvalidPolicyException', `The permission ${arn} was not created from a resource-based policy.`);
  },
});
