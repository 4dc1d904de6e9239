import { eventbridgeOperation } from './model/eventbridge.ts';
import { onRule, setState } from './model/rules.ts';

export const disableRule = eventbridgeOperation({
  name: 'DisableRule',
  mutates: true,
  ...onRule,
  handle: (input, call) => setState(call, input, 'DISABLED'),
});
