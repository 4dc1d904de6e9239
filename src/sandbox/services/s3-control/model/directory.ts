import type { Call } from '../../../operation.ts';
import { memberships } from '../../identitystore/model/memberships.ts';

/** Ids of the groups of the person the caller acts for. */
export function groupsOfCaller({ world, caller }: Call): string[] {
  const person = caller.onBehalfOf;
  if (!person) return [];
  return memberships
    .in(world, person.identityStoreArn)
    .filter((one) => one.body.UserId === person.userId)
    .map((one) => one.body.GroupId);
}
