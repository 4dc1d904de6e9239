import { MANAGED_PERMISSIONS } from '../../world/managed-permissions.ts';
import { toPermissionSummary } from './model/permissions.ts';
import { ramOperation, ramPage } from './model/ram.ts';
import { resourceTypeNamed } from './model/resources.ts';

export const listPermissions = ramOperation({
  name: 'ListPermissions',
  mutates: false,
  assumed: "the name of the lineage group's default permission",
  handle: (input, call) => {
    const type = input.resourceType === undefined ? undefined : resourceTypeNamed(input.resourceType).name;
    const all = MANAGED_PERMISSIONS.filter((one) => !type || one.resourceType === type);
    const { items, nextToken } = ramPage(input.permissionType === 'CUSTOMER_MANAGED' ? [] : all, input, call);
    return { permissions: items.map(toPermissionSummary), nextToken };
  },
});
