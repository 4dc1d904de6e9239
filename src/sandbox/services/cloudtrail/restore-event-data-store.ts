import { cloudtrailOperation, fail } from './model/cloudtrail.ts';
import { storeNamed, stores, toStore } from './model/event-data-stores.ts';

export const restoreEventDataStore = cloudtrailOperation({
  name: 'RestoreEventDataStore',
  mutates: true,
  handle: (input, call) => {
    const store = storeNamed(input.EventDataStore, call);
    if (store.status !== 'PENDING_DELETION')
      fail('InvalidEventDataStoreStatusException', `The event data store is in status ${store.status}.`);
    return toStore(stores.change(call.world, store, { status: 'ENABLED', next: [], by: call.caller.arn }));
  },
});
