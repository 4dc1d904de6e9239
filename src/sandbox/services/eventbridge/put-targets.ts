import { parseArn } from '../../../domain/arn.ts';
import { notEmulated } from '../../aws-error.ts';
import { eventbridgeOperation, fail, invalid } from './model/eventbridge.ts';
import { onTargets, ruleNamed, rules } from './model/rules.ts';

const MOST = 5;

/** What events reach here. A target that nobody would ever call is refused: kept, it would look as if it worked. */
const REACHED: ReadonlySet<string> = new Set(['sqs', 'events']);

export const putTargets = eventbridgeOperation({
  name: 'PutTargets',
  mutates: true,
  ...onTargets,
  handle: ({ Rule: Name, EventBusName, Targets: given = [] }, call) => {
    const rule = ruleNamed(call, { Name, EventBusName });
    const wrong = given.find((one) => !parseArn(one.Arn ?? ''));
    if (wrong) return invalid(`Parameter ${wrong.Arn} is not valid. Reason: Provided Arn is not in correct format.`);
    const both = given.find((one) => [one.Input, one.InputPath, one.InputTransformer].filter(Boolean).length > 1);
    if (both)
      return invalid(`Only one of Input, InputPath, or InputTransformer must be provided for target ${both.Id}.`);
    const beyond = given.find((one) => !REACHED.has(parseArn(one.Arn ?? '')?.service ?? ''));
    if (beyond) throw notEmulated(`PutTargets with a target of ${parseArn(beyond.Arn ?? '')?.service} (${beyond.Arn})`);
    const ids = new Set(given.map((one) => one.Id));
    const targets = [...rule.body.targets.filter((one) => !ids.has(one.Id)), ...given];
    if (targets.length > MOST)
      return fail('LimitExceededException', 'The requested resource exceeds the maximum number allowed.');
    rules.change(call.world, rule, { body: { targets } });
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
});
