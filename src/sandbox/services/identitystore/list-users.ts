import { identityCenterPage } from '../identity-center-page.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { toUser, usersIn } from './model/users.ts';

export const listUsers = identityStoreOperation({
  name: 'ListUsers',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => {
    const all = usersIn(input, call).filter(({ body }) =>
      (input.Filters ?? []).every((one) => one.AttributePath !== 'UserName' || body.UserName === one.AttributeValue),
    );
    const { items, nextToken } = identityCenterPage(all, input, call);
    return { Users: items.map(toUser), NextToken: nextToken };
  },
});
