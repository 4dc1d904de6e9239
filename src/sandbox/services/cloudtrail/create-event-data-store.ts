import { cloudtrailOperation } from './model/cloudtrail.ts';
import { makeStore, toStore } from './model/event-data-stores.ts';

export const createEventDataStore = cloudtrailOperation({
  name: 'CreateEventDataStore',
  mutates: true,
  assumed: 'takes up no events',
  handle: (input, call) => ({ ...toStore(makeStore(call, input)), TagsList: input.TagsList }),
});
