import { identityCenterPage } from '../identity-center-page.ts';
import { groupsIn, toGroup } from './model/groups.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';

export const listGroups = identityStoreOperation({
  name: 'ListGroups',
  mutates: false,
  resource: storeArnOf,
  handle: (input, call) => {
    const all = groupsIn(input, call).filter(({ body }) =>
      (input.Filters ?? []).every(
        (one) => one.AttributePath !== 'DisplayName' || body.DisplayName === one.AttributeValue,
      ),
    );
    const { items, nextToken } = identityCenterPage(all, input, call);
    return { Groups: items.map(toGroup), NextToken: nextToken };
  },
});
