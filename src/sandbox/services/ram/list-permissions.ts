import { MANAGED_PERMISSIONS } from '../../world/managed-permissions.ts';
import { toOwnSummary } from './model/customer-permissions.ts';
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
    const own = call.world.tables.permissions
      .by('owner', call.account)
      .filter((one) => one.region === call.region && (!type || one.resourceType === type));
    const found = [
      ...(input.permissionType === 'CUSTOMER_MANAGED' ? [] : all.map(toPermissionSummary)),
      ...(input.permissionType === 'AWS_MANAGED' ? [] : own.map((one) => toOwnSummary(one))),
    ];
    const { items, nextToken } = ramPage(found, input, call);
    return { permissions: items, nextToken };
  },
});
