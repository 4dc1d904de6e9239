import { addVersion, ownPermission, toOwnDetail } from './model/customer-permissions.ts';
import { ramOnce, ramOperation } from './model/ram.ts';

export const createPermissionVersion = ramOperation({
  name: 'CreatePermissionVersion',
  mutates: true,
  handle: (input, call) => {
    const arn = input.permissionArn ?? '';
    ramOnce('CreatePermissionVersion', call, input, () =>
      addVersion(call, ownPermission(call, arn), input.policyTemplate ?? ''),
    );
    return { permission: toOwnDetail(ownPermission(call, arn)), clientToken: input.clientToken };
  },
});
