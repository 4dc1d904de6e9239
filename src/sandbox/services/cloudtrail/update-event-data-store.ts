import { cloudtrailOperation } from './model/cloudtrail.ts';
import { storeNamed, stores, toStore } from './model/event-data-stores.ts';

export const updateEventDataStore = cloudtrailOperation({
  name: 'UpdateEventDataStore',
  mutates: true,
  handle: (input, call) => {
    const { EventDataStore, ...body } = input;
    return toStore(stores.change(call.world, storeNamed(EventDataStore, call), { body, by: call.caller.arn }));
  },
});
