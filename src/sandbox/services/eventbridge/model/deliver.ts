import type { Target } from '@aws-sdk/client-eventbridge';
import { accountOfArn, parseArn, type Arn } from '../../../../domain/arn.ts';
import { ConditionKeys } from '../../../access/condition-keys.ts';
import { evaluateResource } from '../../../access/evaluate.ts';
import { statementsOf } from '../../../access/policy.ts';
import { AwsError } from '../../../aws-error.ts';
import type { MessageAttribute } from '../../../world/records/message.ts';
import { serviceMay } from '../../../world/service-access.ts';
import type { World } from '../../../world/world.ts';
import { putMessage } from '../../sqs/model/sent-messages.ts';
import { queues } from '../../sqs/model/sqs.ts';
import { busPolicy, DEFAULT_BUS } from './buses.ts';
import { matchesPattern } from './patterns.ts';
import { rulesOn, type EventRule } from './rules.ts';
import { inputOf } from './target-input.ts';

/** An event as buses carry it. https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: object;
}

/** A bus of an account and Region. */
interface Place {
  readonly account: string;
  readonly region: string;
  /** Its name. */
  readonly bus: string;
}

/** An event made now. */
export const newEvent = (
  world: World,
  event: Omit<BusEvent, 'version' | 'id' | 'time'> & { readonly time?: string },
): BusEvent => ({
  version: '0',
  id: world.newId(),
  ...event,
  time: event.time ?? new Date(world.now()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
});

/** Sends an event to the targets of all rules that match it; `hops` is how many buses it was on before. */
export function deliver(world: World, event: BusEvent, { account, region, bus }: Place, hops = 0): void {
  for (const rule of rulesOn({ world, account, region }, bus)) {
    const { pattern, state } = rule.body;
    if (state === 'DISABLED' || pattern === null || !matchesPattern(JSON.parse(pattern), event)) continue;
    deliverTo(world, event, rule, hops);
  }
}

/** Sends an event to the targets of a rule. */
export function deliverTo(world: World, event: BusEvent, rule: EventRule, hops = 0): void {
  for (const target of rule.body.targets) send(world, event, rule, target, hops);
}

function send(world: World, event: BusEvent, rule: EventRule, target: Target, hops: number): void {
  const to = parseArn(target.Arn ?? '');
  if (to?.service === 'sqs') {
    const group = target.SqsParameters?.MessageGroupId;
    const problem = enqueue(world, rule, target.Arn ?? '', inputOf(target, event, rule), { group });
    if (problem !== undefined) giveUp(world, event, rule, target, problem);
  }
  // An event that came from another bus goes to no third one.
  if (to?.service === 'events' && hops === 0) forward(world, event, rule, target.Arn ?? '');
}

/** Into a queue, if its policy lets the rule; answers the code of what stands against it. */
function enqueue(
  world: World,
  rule: EventRule,
  arn: Arn,
  body: string,
  more: { readonly group?: string | undefined; readonly attributes?: Readonly<Record<string, MessageAttribute>> },
): string | undefined {
  const queue = queues.find({ world, region: rule.region }, arn);
  if (!queue) return 'NO_RESOURCE';
  const allowed = serviceMay(queue.body.attributes['Policy'], {
    service: 'events.amazonaws.com',
    action: 'sqs:SendMessage',
    resource: arn,
    source: rule,
  });
  if (!allowed) return 'NO_PERMISSIONS';
  try {
    putMessage(world, queue, { body, sender: 'AIDAEVENTSSANDBOX', ...more });
  } catch (thrown) {
    if (thrown instanceof AwsError) return 'SDK_CLIENT_ERROR';
    throw thrown;
  }
  return undefined;
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html */
function giveUp(world: World, event: BusEvent, rule: EventRule, target: Target, code: string): void {
  const text = (value: string): MessageAttribute => ({ type: 'String', value });
  const attributes = {
    ERROR_CODE: text(code),
    RULE_ARN: text(rule.arn),
    TARGET_ARN: text(target.Arn ?? ''),
  };
  const letters = target.DeadLetterConfig?.Arn;
  if (letters !== undefined) enqueue(world, rule, letters, JSON.stringify(event), { attributes });
}

function forward(world: World, event: BusEvent, rule: EventRule, arn: Arn): void {
  const parts = parseArn(arn);
  const bus = parts?.resource.replace(/^event-bus\//, '') ?? DEFAULT_BUS;
  const account = accountOfArn(arn) ?? '';
  const allowed = account === rule.account || maySendTo(world, arn, rule.account);
  if (allowed) deliver(world, event, { account, region: parts?.region ?? rule.region, bus }, 1);
}

/** Whether the policy of a bus lets another account put events on it. */
const maySendTo = (world: World, bus: Arn, account: string): boolean => {
  const organization = world.tables.accounts.get(account)?.organization ?? undefined;
  const verdict = evaluateResource(statementsOf(busPolicy(world, bus) ?? ''), {
    action: 'events:PutEvents',
    resource: bus,
    keys: new ConditionKeys({ 'aws:PrincipalOrgID': organization, 'aws:PrincipalAccount': account }),
    asker: { arn: `arn:aws:iam::${account}:root`, account },
  });
  return verdict === 'self' || verdict === 'account';
};
