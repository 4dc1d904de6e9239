import { findOwn, toOwnSummary } from './model/customer-permissions.ts';
import { permissionNamed, summaryNamed } from './model/permissions.ts';
import { ramOperation, ramPage } from './model/ram.ts';

export const listPermissionVersions = ramOperation({
  name: 'ListPermissionVersions',
  mutates: false,
  handle: (input, call) => {
    const arn = input.permissionArn ?? '';
    const own = findOwn(call, arn);
    const all = own
      ? own.versions.map(({ version }) => toOwnSummary(own, version))
      : [summaryNamed(call, permissionNamed(call, arn).arn)];
    const { items, nextToken } = ramPage(all, input, call);
    return { permissions: items, nextToken };
  },
});
