import { fromTags } from '../tag-list.ts';
import { busSeen, DEFAULT_BUS } from './model/buses.ts';
import { eventbridgeOperation, fail, invalid } from './model/eventbridge.ts';
import { expectFiring } from './model/firing.ts';
import { patternProblem } from './model/pattern-problem.ts';
import { onRule, ruleArn, rules } from './model/rules.ts';
import { parseSchedule } from './model/schedules.ts';

export const putRule = eventbridgeOperation({
  name: 'PutRule',
  mutates: true,
  assumed: 'a rate fires for the first time when it has passed once',
  ...onRule,
  handle: (input, call) => {
    const { Name: name = '', EventPattern: pattern, ScheduleExpression: schedule } = input;
    if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(name)) return invalid(`Rule name ${name} is not valid.`);
    const bus = busSeen(call, input.EventBusName).name;
    if (!pattern && !schedule) return invalid('Parameter(s) EventPattern or ScheduleExpression must be specified.');
    const problem = pattern ? patternProblem(pattern) : undefined;
    if (problem !== undefined)
      return fail('InvalidEventPatternException', `Event pattern is not valid. Reason: ${problem}`);
    if (schedule && !parseSchedule(schedule)) return invalid('Parameter ScheduleExpression is not valid.');
    if (schedule && bus !== DEFAULT_BUS)
      return invalid('ScheduleExpression is supported only on the default event bus.');
    const body = {
      bus,
      description: input.Description ?? null,
      pattern: pattern ?? null,
      schedule: schedule ?? null,
      state: input.State ?? 'ENABLED',
      role: input.RoleArn ?? null,
    };
    const arn = ruleArn(call, input);
    const known = rules.find(call, arn);
    const rule = known
      ? rules.change(call.world, known, { body })
      : rules.make(call, { arn, name, tags: fromTags(input.Tags), body: { ...body, targets: [] } });
    if (rule.body.schedule !== known?.body.schedule) expectFiring(call.world, rule);
    return { RuleArn: arn };
  },
});
