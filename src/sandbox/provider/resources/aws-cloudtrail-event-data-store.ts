import type { CloudTrail, CreateEventDataStoreCommandInput } from '@aws-sdk/client-cloudtrail';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { cloudtrailTags } from '../families/cloudtrail/tags.ts';
import { text } from '../values/fields.ts';

/** A store of CloudTrail Lake; its id is its ARN. One that is pending deletion counts as gone. */
export const cloudtrailEventDataStore = declaredType<CloudTrail>({
  type: 'aws_cloudtrail_event_data_store',
  framework: 'sdk-v2',
  label: 'CloudTrail Event Data Store',
  client: (clients) => clients.cloudtrail(),
  gone: ['EventDataStoreNotFoundException'],
  names: {
    advanced_event_selector: 'AdvancedEventSelectors',
    arn: 'EventDataStoreArn',
    field_selector: 'FieldSelectors',
    suspend: null,
  },
  computedBlocks: ['advanced_event_selector'],
  tags: cloudtrailTags,
  async create({ client, members, fields, tags, record, wait }) {
    const { EventDataStoreArn: EventDataStore = '' } = await client.createEventDataStore({
      ...members<CreateEventDataStoreCommandInput>(),
      TagsList: keyValues(tags),
    });
    record({ id: EventDataStore, arn: EventDataStore });
    await wait(`CloudTrail Event Data Store (${EventDataStore}) to be enabled`, 300_000, async () => {
      const { Status } = await client.getEventDataStore({ EventDataStore });
      return Status === 'ENABLED' ? true : undefined;
    });
    if (fields['suspend'] === 'true') await client.stopEventDataStoreIngestion({ EventDataStore });
  },
  async read({ client, fields }) {
    const store = await client.getEventDataStore({ EventDataStore: text(fields, 'id') });
    return store.Status === 'PENDING_DELETION' ? undefined : store;
  },
  async update({ client, members, fields, prior, changed }) {
    const EventDataStore = text(prior, 'id');
    await client.updateEventDataStore({ ...members<CreateEventDataStoreCommandInput>(), EventDataStore });
    if (!changed('suspend')) return;
    if (fields['suspend'] === 'true') await client.stopEventDataStoreIngestion({ EventDataStore });
    else await client.startEventDataStoreIngestion({ EventDataStore });
  },
  delete: ({ client, fields }) => client.deleteEventDataStore({ EventDataStore: text(fields, 'id') }),
});
