import { ownPermission, sharesUsing } from './model/customer-permissions.ts';
import { fail, ramOnce, ramOperation } from './model/ram.ts';

export const deletePermission = ramOperation({
  name: 'DeletePermission',
  mutates: true,
  assumed: 'a deleted permission is gone at once',
  handle: (input, call) => {
    const arn = input.permissionArn ?? '';
    ramOnce('DeletePermission', call, input, () => {
      ownPermission(call, arn);
      if (sharesUsing(call, arn).length > 0) {
        return fail('OperationNotPermittedException', `The permission ${arn} is attached to resource shares.`);
      }
      call.world.tables.permissions.delete(arn);
      return arn;
    });
    return { returnValue: true, permissionStatus: 'DELETED' as const, clientToken: input.clientToken };
  },
});
