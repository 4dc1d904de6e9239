import { cloudtrailOperation } from './model/cloudtrail.ts';
import { removeStore, storeNamed } from './model/event-data-stores.ts';

export const deleteEventDataStore = cloudtrailOperation({
  name: 'DeleteEventDataStore',
  mutates: true,
  handle: (input, call) => {
    removeStore(call, storeNamed(input.EventDataStore, call));
    return {};
  },
});
