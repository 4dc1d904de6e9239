import { eventbridgeOperation, invalid } from './model/eventbridge.ts';
import { onRule, ruleArn, rules } from './model/rules.ts';

export const deleteRule = eventbridgeOperation({
  name: 'DeleteRule',
  mutates: true,
  ...onRule,
  handle: (input, call) => {
    const rule = rules.find(call, ruleArn(call, input));
    // One that is not there is as good as deleted.
    if (!rule) return {};
    if (rule.body.targets.length > 0) return invalid("Rule can't be deleted since it has targets.");
    rules.remove(call.world, rule);
    call.world.cancel('fire-rule', rule.arn);
    return {};
  },
});
