import { eventbridgeOperation } from './model/eventbridge.ts';
import { onRule, setState } from './model/rules.ts';

export const enableRule = eventbridgeOperation({
  name: 'EnableRule',
  mutates: true,
  ...onRule,
  handle: (input, call) => setState(call, input, 'ENABLED'),
});
