import type { CreateEventBusCommandInput, EventBridge } from '@aws-sdk/client-eventbridge';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { GONE, eventTags } from '../families/events/rules.ts';
import { optionalText, text } from '../values/fields.ts';

/** An event bus; its id is its name. */
export const cloudwatchEventBus = declaredType<EventBridge>({
  type: 'aws_cloudwatch_event_bus',
  framework: 'sdk-v2',
  label: 'EventBridge Event Bus',
  client: (clients) => clients.eventbridge(),
  gone: GONE,
  names: { event_source_name: null },
  tags: eventTags,
  async create({ client, members, fields, tags, record }) {
    const EventSourceName = optionalText(fields, 'event_source_name');
    await client.createEventBus({
      ...members<CreateEventBusCommandInput>(),
      EventSourceName,
      Tags: keyValues(tags),
    });
    record({ id: text(fields, 'name') });
  },
  read: ({ client, fields }) => client.describeEventBus({ Name: text(fields, 'id') }),
  update({ client, members, fields }) {
    const { Name, KmsKeyIdentifier, DeadLetterConfig, LogConfig } = members<CreateEventBusCommandInput>();
    const Description = optionalText(fields, 'description') ?? '';
    return client.updateEventBus({ Name, Description, KmsKeyIdentifier, DeadLetterConfig, LogConfig });
  },
  delete: ({ client, fields }) => client.deleteEventBus({ Name: text(fields, 'id') }),
});
