import type { EventBridge, PutRuleCommandInput, RuleState } from '@aws-sdk/client-eventbridge';

import { declaredType } from '../declared/declared-type.ts';
import type { CreateCall, UpdateCall } from '../declared/declaration.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { GONE, eventTags, partsOfRule, ruleId } from '../families/events/rules.ts';
import { nameConflict } from '../families/iam/documents.ts';
import { nameOrGenerated, prefixOfName } from '../families/iam/names.ts';
import { sameJson } from '../policies/same-json.ts';
import { flag, optionalText, text } from '../values/fields.ts';

/** What a rule is that says nothing about it. */
const ENABLED = 'ENABLED';

/** `state` says it; the older `is_enabled` does where it is all there is. */
function stateOf({ fields }: CreateCall<EventBridge> | UpdateCall<EventBridge>): RuleState {
  const state = optionalText(fields, 'state');
  // The configuration's text: EventBridge says which states there are.
  if (state !== undefined) return state as RuleState;
  return fields['is_enabled'] === false ? 'DISABLED' : ENABLED;
}

/** A rule; its id is its name, after `BUS/` on another bus than the default one. */
export const cloudwatchEventRule = declaredType<EventBridge>({
  type: 'aws_cloudwatch_event_rule',
  framework: 'sdk-v2',
  label: 'EventBridge Rule',
  client: (clients) => clients.eventbridge(),
  gone: GONE,
  names: { force_destroy: null, is_enabled: null, name_prefix: null, state: null },
  equivalent: { event_pattern: sameJson, state: (left, right) => (left || ENABLED) === (right || ENABLED) },
  validate: nameConflict,
  tags: eventTags,
  async create(call) {
    const { client, members, fields, context, tags, record } = call;
    const Name = nameOrGenerated(fields, context);
    const input = members<PutRuleCommandInput>();
    const { RuleArn = '' } = await client.putRule({ ...input, Name, State: stateOf(call), Tags: keyValues(tags) });
    record({ id: ruleId(fields, Name), arn: RuleArn });
  },
  read({ client, fields }) {
    const { bus, rule } = partsOfRule(text(fields, 'id'));
    return client.describeRule({ Name: rule, EventBusName: bus });
  },
  also: (answer: { readonly Name?: string; readonly State?: string }, state) => ({
    name_prefix: prefixOfName(answer.Name ?? ''),
    // Whichever of the two the configuration has; both would be one too many.
    state: typeof state['is_enabled'] === 'boolean' ? null : (answer.State ?? null),
    is_enabled: typeof state['is_enabled'] === 'boolean' ? answer.State !== 'DISABLED' : null,
    force_destroy: state['force_destroy'] ?? null,
  }),
  update(call) {
    const { bus, rule } = partsOfRule(text(call.prior, 'id'));
    const { EventPattern, ScheduleExpression, RoleArn, Description } = call.members<PutRuleCommandInput>();
    return call.client.putRule({
      Name: rule,
      EventBusName: bus,
      EventPattern,
      ScheduleExpression,
      RoleArn,
      Description,
      State: stateOf(call),
    });
  },
  delete({ client, fields }) {
    const { bus, rule } = partsOfRule(text(fields, 'id'));
    return client.deleteRule({ Name: rule, EventBusName: bus, Force: flag(fields, 'force_destroy') });
  },
});
