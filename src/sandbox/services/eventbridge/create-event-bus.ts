import { fromTags } from '../tag-list.ts';
import { busArn, buses, DEFAULT_BUS, onBus, PLAIN_BUS } from './model/buses.ts';
import { eventbridgeOperation, fail, invalid } from './model/eventbridge.ts';

export const createEventBus = eventbridgeOperation({
  name: 'CreateEventBus',
  mutates: true,
  assumed: 'partner event sources are names alone',
  ...onBus((input: { readonly Name?: string | undefined }) => input.Name),
  handle: ({ Name: name = '', Tags, EventSourceName: _source, ...body }, call) => {
    if (!/^[/.\-_A-Za-z0-9]{1,256}$/.test(name)) return invalid(`Event bus name ${name} is not valid.`);
    const arn = busArn(call, name);
    if (name === DEFAULT_BUS || buses.find(call, arn))
      return fail('ResourceAlreadyExistsException', `Event bus ${name} already exists.`);
    const bus = buses.make(call, { arn, name, tags: fromTags(Tags), body: { ...PLAIN_BUS, ...body } });
    return { EventBusArn: bus.arn, ...body };
  },
});
