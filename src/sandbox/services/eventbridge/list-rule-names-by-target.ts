import { busSeen } from './model/buses.ts';
import { eventbridgeOperation, eventPage } from './model/eventbridge.ts';
import { rulesOn } from './model/rules.ts';

export const listRuleNamesByTarget = eventbridgeOperation({
  name: 'ListRuleNamesByTarget',
  mutates: false,
  handle: (input, call) => {
    const all = rulesOn(call, busSeen(call, input.EventBusName).name);
    const found = all.filter((one) => one.body.targets.some((target) => target.Arn === input.TargetArn));
    const { items, rest } = eventPage(call, found, input);
    return { RuleNames: items.map((one) => one.name), ...rest };
  },
});
