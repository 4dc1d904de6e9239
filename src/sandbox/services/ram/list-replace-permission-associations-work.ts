import { toWork } from './model/permission-works.ts';
import { ramOperation, ramPage } from './model/ram.ts';

export const listReplacePermissionAssociationsWork = ramOperation({
  name: 'ListReplacePermissionAssociationsWork',
  mutates: false,
  handle: (input, call) => {
    const all = call.world.tables.permissionWorks
      .by('owner', call.account)
      .filter((one) => one.region === call.region)
      .filter((one) => !input.workIds?.length || input.workIds.includes(one.id))
      .filter((one) => !input.status || one.status === input.status);
    const { items, nextToken } = ramPage(all, input, call);
    return { replacePermissionAssociationsWorks: items.map(toWork), nextToken };
  },
});
