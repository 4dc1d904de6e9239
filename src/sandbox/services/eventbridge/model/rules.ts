import type { Rule, Target } from '@aws-sdk/client-eventbridge';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { busSeen, DEFAULT_BUS } from './buses.ts';
import { fail } from './eventbridge.ts';

interface RuleBody {
  readonly bus: string;
  readonly description: string | null;
  /** Text of an event pattern. */
  readonly pattern: string | null;
  readonly schedule: string | null;
  readonly state: NonNullable<Rule['State']>;
  readonly role: Arn | null;
  readonly targets: readonly Target[];
}

export type EventRule = Kept<RuleBody>;

export const rules = resourceKind<RuleBody>('events:rule');

interface OfRule {
  readonly Name?: string | undefined;
  readonly EventBusName?: string | undefined;
}

export function ruleArn(call: Call, { Name = '', EventBusName }: OfRule): Arn {
  const bus = busSeen(call, EventBusName).name;
  const path = bus === DEFAULT_BUS ? Name : `${bus}/${Name}`;
  return `arn:aws:events:${call.region}:${call.account}:rule/${path}`;
}

/** What access to a rule is decided on; a bus that does not exist is the handler's to refuse. */
export const onRule = {
  resource: (input: OfRule, call: Call): Arn => {
    const bus = (input.EventBusName ?? DEFAULT_BUS).split('/').at(-1) ?? '';
    const path = bus === DEFAULT_BUS ? '' : `${bus}/`;
    return `arn:aws:events:${call.region}:${call.account}:rule/${path}${input.Name ?? ''}`;
  },
} as const;

/** As `onRule`, of operations that call the rule `Rule`. */
export const onTargets = {
  resource: (
    { Rule: Name, EventBusName }: { readonly Rule?: string | undefined; readonly EventBusName?: string | undefined },
    call: Call,
  ): Arn => onRule.resource({ Name, EventBusName }, call),
} as const;

export function ruleNamed(call: Call, of: OfRule): EventRule {
  const found = rules.find(call, ruleArn(call, of));
  return (
    found ??
    fail(
      'ResourceNotFoundException',
      `Rule ${of.Name ?? ''} does not exist on EventBus ${busSeen(call, of.EventBusName).name}.`,
    )
  );
}

/** The rules of a bus, by name. */
export const rulesOn = (call: Pick<Call, 'world' | 'account' | 'region'>, bus: string): EventRule[] =>
  rules
    .of(call.world, call.account, call.region)
    .filter((one) => one.body.bus === bus)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export const toRule = ({ name, arn, body }: EventRule): Rule => ({
  Name: name,
  Arn: arn,
  ...(body.pattern !== null && { EventPattern: body.pattern }),
  State: body.state,
  ...(body.description !== null && { Description: body.description }),
  ...(body.schedule !== null && { ScheduleExpression: body.schedule }),
  ...(body.role !== null && { RoleArn: body.role }),
  EventBusName: body.bus,
});

export const setState = (call: Call, of: OfRule, state: RuleBody['state']): Record<string, never> => {
  rules.change(call.world, ruleNamed(call, of), { body: { state } });
  return {};
};
