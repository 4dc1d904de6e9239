import { cloudtrailOperation } from './model/cloudtrail.ts';
import { storeNamed, toStore } from './model/event-data-stores.ts';

export const getEventDataStore = cloudtrailOperation({
  name: 'GetEventDataStore',
  mutates: false,
  handle: (input, call) => toStore(storeNamed(input.EventDataStore, call)),
});
