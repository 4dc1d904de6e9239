import { eventbridgeOperation } from './model/eventbridge.ts';
import { onRule, ruleNamed, toRule } from './model/rules.ts';

export const describeRule = eventbridgeOperation({
  name: 'DescribeRule',
  mutates: false,
  ...onRule,
  handle: (input, call) => ({ ...toRule(ruleNamed(call, input)), CreatedBy: call.account }),
});
