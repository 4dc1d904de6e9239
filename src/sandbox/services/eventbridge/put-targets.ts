import { parseArn } from '../../../domain/arn.ts';
import { eventbridgeOperation, fail, invalid } from './model/eventbridge.ts';
import { onTargets, ruleNamed, rules } from './model/rules.ts';

const MOST = 5;

export const putTargets = eventbridgeOperation({
  name: 'PutTargets',
  mutates: true,
  assumed: 'events reach SQS queues and event buses; other targets are kept and called by nobody',
  ...onTargets,
  handle: ({ Rule: Name, EventBusName, Targets: given = [] }, call) => {
    const rule = ruleNamed(call, { Name, EventBusName });
    const wrong = given.find((one) => !parseArn(one.Arn ?? ''));
    if (wrong) return invalid(`Parameter ${wrong.Arn} is not valid. Reason: Provided Arn is not in correct format.`);
    const both = given.find((one) => [one.Input, one.InputPath, one.InputTransformer].filter(Boolean).length > 1);
    if (both)
      return invalid(`Only one of Input, InputPath, or InputTransformer must be provided for target ${both.Id}.`);
    const ids = new Set(given.map((one) => one.Id));
    const targets = [...rule.body.targets.filter((one) => !ids.has(one.Id)), ...given];
    if (targets.length > MOST)
      return fail('LimitExceededException', 'The requested resource exceeds the maximum number allowed.');
    rules.change(call.world, rule, { body: { targets } });
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
});
