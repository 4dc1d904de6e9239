import { busNamed, buses, onBus } from './model/buses.ts';
import { withoutStatement } from './model/bus-policy.ts';
import { eventbridgeOperation } from './model/eventbridge.ts';

export const removePermission = eventbridgeOperation({
  name: 'RemovePermission',
  mutates: true,
  ...onBus((input: { readonly EventBusName?: string | undefined }) => input.EventBusName),
  handle: (input, call) => {
    const bus = busNamed(call, input.EventBusName);
    const policy = input.RemoveAllPermissions === true ? null : withoutStatement(bus, input.StatementId ?? '');
    buses.change(call.world, bus, { body: { policy } });
    return {};
  },
});
