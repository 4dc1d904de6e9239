import { iamOperation, iamPage } from './model/iam.ts';
import { isAwsManaged, policyNamed } from './model/policies.ts';

export const listEntitiesForPolicy = iamOperation({
  name: 'ListEntitiesForPolicy',
  mutates: false,
  resource: (input) => input.PolicyArn ?? '*',
  handle: (input, call) => {
    const { PolicyArn: arn = '', EntityFilter: filter, PolicyUsageFilter: usage, PathPrefix: prefix = '/' } = input;
    if (!isAwsManaged(arn)) policyNamed(call, arn);
    const roles = call.world.tables.roles
      .by('account', call.account)
      .filter(() => filter === undefined || filter === 'Role')
      .filter((role) => role.path.startsWith(prefix))
      .filter((role) =>
        usage === 'PermissionsBoundary' ? role.permissionsBoundary === arn : role.attached.includes(arn),
      );
    const { items, rest } = iamPage(roles, input, call);
    return {
      PolicyRoles: items.map((role) => ({ RoleName: role.name, RoleId: role.id })),
      PolicyGroups: [],
      PolicyUsers: [],
      ...rest,
    };
  },
});
