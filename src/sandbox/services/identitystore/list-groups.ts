import { groupsIn, toGroup } from './model/groups.ts';
import { identityStoreOperation, identityStorePage, storeArnOf } from './model/identity-store.ts';

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
    const { items, nextToken } = identityStorePage(all, input, call);
    return { Groups: items.map(toGroup), NextToken: nextToken };
  },
});
