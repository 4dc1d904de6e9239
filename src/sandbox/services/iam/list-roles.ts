import { iamOperation, iamPage } from './model/iam.ts';
import { toRole } from './model/roles.ts';

export const listRoles = iamOperation({
  name: 'ListRoles',
  mutates: false,
  handle: (input, call) => {
    const all = call.world.tables.roles
      .by('account', call.account)
      .filter((one) => one.path.startsWith(input.PathPrefix ?? '/'));
    const { items, rest } = iamPage(all, input, call);
    return { Roles: items.map(toRole), ...rest };
  },
});
