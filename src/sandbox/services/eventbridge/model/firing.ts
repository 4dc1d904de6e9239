import type { Arn } from '../../../../domain/arn.ts';
import type { World } from '../../../world/world.ts';
import { deliverTo, newEvent } from './deliver.ts';
import { rules, type EventRule } from './rules.ts';
import { parseSchedule } from './schedules.ts';

/** Sees to it that a rule with a schedule fires, and that one without does no longer. */
export function expectFiring(world: World, { arn, body }: EventRule, after = world.now()): void {
  const next = parseSchedule(body.schedule ?? '')?.next(after);
  if (next === undefined) world.cancel('fire-rule', arn);
  else world.schedule('fire-rule', arn, next);
}

/** The transition: tells the targets, and looks to the next time. A rule that is disabled keeps its times. */
export function fireRule(world: World, arn: Arn): void {
  const [, , , region = ''] = arn.split(':');
  const rule = rules.find({ world, region }, arn);
  if (!rule) return;
  const { account } = rule;
  if (rule.body.state !== 'DISABLED')
    deliverTo(
      world,
      newEvent(world, {
        'detail-type': 'Scheduled Event',
        source: 'aws.events',
        account,
        region,
        resources: [arn],
        detail: {},
      }),
      rule,
    );
  expectFiring(world, rule);
}
