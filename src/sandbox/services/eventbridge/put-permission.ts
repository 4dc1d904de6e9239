import { busNamed, buses, onBus } from './model/buses.ts';
import { eventbridgeOperation, invalid } from './model/eventbridge.ts';
import { requirePolicy, withStatement } from './model/bus-policy.ts';

export const putPermission = eventbridgeOperation({
  name: 'PutPermission',
  mutates: true,
  ...onBus((input: { readonly EventBusName?: string | undefined }) => input.EventBusName),
  handle: (input, call) => {
    const bus = busNamed(call, input.EventBusName);
    if (input.Policy === undefined && (input.StatementId === undefined || input.Principal === undefined))
      return invalid('Either Policy, or Action, Principal and StatementId have to be given.');
    const policy = input.Policy === undefined ? withStatement(bus, input) : requirePolicy(input.Policy);
    buses.change(call.world, bus, { body: { policy } });
    return {};
  },
});
