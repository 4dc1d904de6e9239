import { busArn, buses, DEFAULT_BUS, onBus } from './model/buses.ts';
import { eventbridgeOperation, invalid } from './model/eventbridge.ts';
import { rulesOn } from './model/rules.ts';

export const deleteEventBus = eventbridgeOperation({
  name: 'DeleteEventBus',
  mutates: true,
  ...onBus((input: { readonly Name?: string | undefined }) => input.Name),
  handle: ({ Name: name = '' }, call) => {
    if (name === DEFAULT_BUS) return invalid('Cannot delete event bus default.');
    if (rulesOn(call, name).length > 0)
      return invalid(`Cannot delete event bus ${name} because rules are associated with it.`);
    const bus = buses.find(call, busArn(call, name));
    // One that is not there is as good as deleted.
    if (bus) buses.remove(call.world, bus);
    return {};
  },
});
