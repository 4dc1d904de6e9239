import { eventbridgeOperation, eventPage } from './model/eventbridge.ts';
import { onTargets, ruleNamed } from './model/rules.ts';

export const listTargetsByRule = eventbridgeOperation({
  name: 'ListTargetsByRule',
  mutates: false,
  ...onTargets,
  handle: (input, call) => {
    const { body } = ruleNamed(call, { Name: input.Rule, EventBusName: input.EventBusName });
    const { items, rest } = eventPage(call, body.targets, input);
    return { Targets: items, ...rest };
  },
});
