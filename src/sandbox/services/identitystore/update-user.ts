import { changed } from './model/attributes.ts';
import { identityStoreOperation, storeArnOf } from './model/identity-store.ts';
import { requireFree, userNamed, users } from './model/users.ts';

export const updateUser = identityStoreOperation({
  name: 'UpdateUser',
  mutates: true,
  assumed: 'attributes are set without a check of their form',
  resource: storeArnOf,
  handle: (input, call) => {
    const found = userNamed(input, call);
    const body = changed(found.body, input.Operations);
    requireFree(call, input, body.UserName, found.arn);
    users.change(call.world, found, { body, by: call.caller.arn });
    return {};
  },
});
