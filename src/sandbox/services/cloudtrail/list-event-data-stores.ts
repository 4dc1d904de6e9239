import { cloudtrailOperation } from './model/cloudtrail.ts';
import { stores } from './model/event-data-stores.ts';

export const listEventDataStores = cloudtrailOperation({
  name: 'ListEventDataStores',
  mutates: false,
  handle: (_input, call) => ({
    EventDataStores: stores.own(call).map(({ arn, body }) => ({ EventDataStoreArn: arn, Name: body.Name })),
  }),
});
