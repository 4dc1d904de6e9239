import { makePermission, ownPermission, toOwnSummary } from './model/customer-permissions.ts';
import { ramOnce, ramOperation } from './model/ram.ts';

export const createPermission = ramOperation({
  name: 'CreatePermission',
  mutates: true,
  assumed: 'the error for a type that has no customer managed permissions',
  handle: (input, call) => {
    const arn = ramOnce('CreatePermission', call, input, () => makePermission(call, input).arn);
    return { permission: toOwnSummary(ownPermission(call, arn)), clientToken: input.clientToken };
  },
});
