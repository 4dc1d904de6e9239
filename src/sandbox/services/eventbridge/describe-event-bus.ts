import { busSeen, onBus, toBus } from './model/buses.ts';
import { eventbridgeOperation } from './model/eventbridge.ts';

export const describeEventBus = eventbridgeOperation({
  name: 'DescribeEventBus',
  mutates: false,
  ...onBus((input: { readonly Name?: string | undefined }) => input.Name),
  handle: (input, call) => {
    const seen = busSeen(call, input.Name);
    const { policy: _policy, ...members } = seen.bus?.body ?? { policy: null };
    return { ...members, ...toBus(seen) };
  },
});
