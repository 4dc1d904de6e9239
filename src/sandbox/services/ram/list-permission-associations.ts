import { associationsOfPermissions } from './model/customer-permissions.ts';
import { ramOperation, ramPage } from './model/ram.ts';

export const listPermissionAssociations = ramOperation({
  name: 'ListPermissionAssociations',
  mutates: false,
  handle: (input, call) => {
    const all = associationsOfPermissions(call).filter(
      (one) =>
        (!input.permissionArn || one.arn === input.permissionArn) &&
        (!input.permissionVersion || one.permissionVersion === String(input.permissionVersion)) &&
        (!input.resourceType || one.resourceType?.toLowerCase() === input.resourceType.toLowerCase()) &&
        (!input.featureSet || one.featureSet === input.featureSet) &&
        (!input.associationStatus || one.status === input.associationStatus) &&
        (input.defaultVersion === undefined || one.defaultVersion === input.defaultVersion),
    );
    const { items, nextToken } = ramPage(all, input, call);
    return { permissions: items, nextToken };
  },
});
