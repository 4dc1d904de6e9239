import { busSeen } from './model/buses.ts';
import { eventbridgeOperation, eventPage } from './model/eventbridge.ts';
import { rulesOn, toRule } from './model/rules.ts';

export const listRules = eventbridgeOperation({
  name: 'ListRules',
  mutates: false,
  handle: (input, call) => {
    const all = rulesOn(call, busSeen(call, input.EventBusName).name);
    const { items, rest } = eventPage(
      call,
      all.filter((one) => one.name.startsWith(input.NamePrefix ?? '')),
      input,
    );
    return { Rules: items.map(toRule), ...rest };
  },
});
