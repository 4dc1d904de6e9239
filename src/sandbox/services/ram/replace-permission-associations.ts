import { replacePermission, toWork } from './model/permission-works.ts';
import { ramOnce, ramOperation } from './model/ram.ts';

export const replacePermissionAssociations = ramOperation({
  name: 'ReplacePermissionAssociations',
  mutates: true,
  assumed: 'the replacement is complete when it is answered',
  handle: (input, call) => {
    const id = ramOnce('ReplacePermissionAssociations', call, input, () => replacePermission(call, input).id);
    const work = call.world.tables.permissionWorks.get(id);
    return { ...(work && { replacePermissionAssociationsWork: toWork(work) }), clientToken: input.clientToken };
  },
});
