import { eventbridgeOperation } from './model/eventbridge.ts';
import { onTargets, ruleNamed, rules } from './model/rules.ts';

export const removeTargets = eventbridgeOperation({
  name: 'RemoveTargets',
  mutates: true,
  ...onTargets,
  handle: ({ Rule: Name, EventBusName, Ids: ids = [] }, call) => {
    const rule = ruleNamed(call, { Name, EventBusName });
    const known = rule.body.targets.map((one) => one.Id);
    const targets = rule.body.targets.filter((one) => !ids.includes(one.Id ?? ''));
    rules.change(call.world, rule, { body: { targets } });
    const failed = ids.filter((id) => !known.includes(id));
    return {
      FailedEntryCount: failed.length,
      FailedEntries: failed.map((TargetId) => ({
        TargetId,
        ErrorCode: 'ResourceNotFoundException',
        ErrorMessage: `Rule ${rule.name} does not have the target ${TargetId}.`,
      })),
    };
  },
});
