import { buses, busSeen, DEFAULT_BUS, toBus } from './model/buses.ts';
import { eventbridgeOperation, eventPage } from './model/eventbridge.ts';

export const listEventBuses = eventbridgeOperation({
  name: 'ListEventBuses',
  mutates: false,
  handle: (input, call) => {
    const names = [DEFAULT_BUS, ...buses.own(call).map((one) => one.name)];
    const all = [...new Set(names)].filter((name) => name.startsWith(input.NamePrefix ?? '')).sort();
    const { items, rest } = eventPage(call, all, input);
    return { EventBuses: items.map((name) => toBus(busSeen(call, name))), ...rest };
  },
});
