import { busNamed, buses, onBus } from './model/buses.ts';
import { eventbridgeOperation } from './model/eventbridge.ts';

export const updateEventBus = eventbridgeOperation({
  name: 'UpdateEventBus',
  mutates: true,
  ...onBus((input: { readonly Name?: string | undefined }) => input.Name),
  handle: ({ Name, ...body }, call) => {
    const bus = buses.change(call.world, busNamed(call, Name), { body });
    const { policy: _policy, ...members } = bus.body;
    return { Arn: bus.arn, Name: bus.name, ...members };
  },
});
