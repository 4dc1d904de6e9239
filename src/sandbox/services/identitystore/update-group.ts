import { changed } from './model/attributes.ts';
import { groupNamed, groups, requireFree } from './model/groups.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';

export const updateGroup = identityStoreOperation({
  name: 'UpdateGroup',
  mutates: true,
  assumed: 'attributes are set without a check of their form',
  resource: storeArnOf,
  handle: (input, call) => {
    const found = groupNamed(input, call);
    const body = changed(found.body, input.Operations);
    requireFree(call, input, body.DisplayName, found.arn);
    groups.change(call.world, found, { body, by: call.caller.arn });
    return {};
  },
});
