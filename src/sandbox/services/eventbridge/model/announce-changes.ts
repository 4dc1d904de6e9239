import type { ExecutionRecord } from '../../../world/records/execution.ts';
import type { Before } from '../../../world/recent-past.ts';
import type { ResourceRecord } from '../../../world/records/resource.ts';
import type { AssociationRecord, InvitationRecord } from '../../../world/records/share.ts';
import type { Reaction, World } from '../../../world/world.ts';
import { DEFAULT_BUS } from './buses.ts';
import { deliver, type BusEvent } from './deliver.ts';
import { associationEvents, invitationEvents } from './ram-events.ts';
import { rules } from './rules.ts';
import { executionEvents, jobEvents } from './sagemaker-events.ts';

/**
 * What AWS services tell the default event buses by themselves: made of the changes of their records, so that no
 * service knows of events.
 */
export const announceChanges: Reaction = (world, changes) => {
  for (const change of changes) {
    for (const event of eventsOf(world, change)) {
      deliver(world, event, { account: event.account, region: event.region, bus: DEFAULT_BUS });
    }
  }
};

/** Most accounts have no rules: then no event is made. */
const isHeard = (world: World, { account, region }: { readonly account: string; readonly region: string }): boolean =>
  rules.of(world, account, region).length > 0;

function eventsOf(world: World, { table, key, before }: Before): BusEvent[] {
  const { executions, resources, associations, invitations } = world.tables;
  switch (table) {
    case executions.name: {
      const after = executions.get(key);
      return after && isHeard(world, after) ? executionEvents(world, before as ExecutionRecord | undefined, after) : [];
    }
    case resources.name: {
      const after = resources.get(key);
      return after && isHeard(world, after) ? jobEvents(world, before as ResourceRecord | undefined, after) : [];
    }
    case associations.name: {
      const after = associations.get(key);
      return after ? associationEvents(world, before as AssociationRecord | undefined, after) : [];
    }
    case invitations.name: {
      const after = invitations.get(key);
      return after ? invitationEvents(world, before as InvitationRecord | undefined, after) : [];
    }
    default:
      return [];
  }
}
